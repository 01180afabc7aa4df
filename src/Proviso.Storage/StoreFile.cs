using Microsoft.Data.Sqlite;
using Proviso.Log;

namespace Proviso.Storage;

/// <summary>
/// A store as a file: whether it is one, how it is made, how it is opened. Only SQLite opens it: closing any other handle
/// would drop the locks that this process holds on it (sqlite.org/howtocorrupt.html §2.2).
/// </summary>
internal static class StoreFile
{
    private const int SmallestPage = 512;

    public static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = mode,
                Pooling = false,
                DefaultTimeout = 30,
            }.ToString()
        );
        try
        {
            connection.Open();
            // What is erased is overwritten; a page that is not what it should be is an error and not a guess.
            connection.Execute(
                "PRAGMA busy_timeout = 30000; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON"
            );
            if (mode != SqliteOpenMode.ReadOnly)
            {
                // SQLite opens a file it may not write all the same, for reading, and says so to nobody.
                if (SQLitePCL.raw.sqlite3_db_readonly(connection.Handle, "main") != 0)
                {
                    throw StoreFaults.NotWritable(path);
                }

                connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>For looking only; also where nothing may be written, such as a backup on a read-only disk.</summary>
    public static SqliteConnection ConnectToRead(string path)
    {
        // Whoever may not write the store must not leave files there either: those who may could not open theirs.
        if (IsTidy(path) && !IsWritable(path))
        {
            return ConnectToStill(path);
        }

        try
        {
            var connection = Connect(path, SqliteOpenMode.ReadOnly);
            try
            {
                Schema.VersionOf(connection);
                return connection;
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }
        catch (SqliteException error) when (error.SqliteErrorCode is 8 or 14 && IsTidy(path))
        {
            return ConnectToStill(path);
        }
    }

    /// <summary>No write-ahead log lies beside it: it was closed well, and nobody has it open.</summary>
    public static bool IsTidy(string path) => !File.Exists(path + "-wal");

    /// <summary>Looking at a store leaves an empty write-ahead log behind; the last who may write takes it away.</summary>
    public static void Tidy(string path)
    {
        try
        {
            using var connection = Connect(path, SqliteOpenMode.ReadWrite);
            Schema.VersionOf(connection);
        }
        catch (Exception e) when (e is SqliteException or StoreUnavailableException)
        {
            // Then it stays: it holds nothing.
        }
    }

    /// <summary>Looks without touching: a file that is no store of ours, or a newer one, stays byte for byte as it is.</summary>
    /// <exception cref="StoreUnavailableException">PV0502 to PV0505.</exception>
    public static void Check(string path)
    {
        // SQLite takes a file shorter than its smallest page for an empty database.
        if (new FileInfo(path).Length < SmallestPage)
        {
            throw StoreFaults.NotSqlite(path);
        }

        // Looking into a store with a write-ahead log leaves empty files beside it, and this one may not be ours to tidy. Its
        // first page is all that is read here, and what it says of the program never changes.
        using var connection = IsTidy(path) ? ConnectToStill(path) : ConnectToRead(path);
        if (connection.Scalar("PRAGMA application_id") is not (long)Schema.ApplicationId)
        {
            throw StoreFaults.SomethingElse(path);
        }

        if (Schema.VersionOf(connection) is var version && version > Schema.Latest)
        {
            throw StoreFaults.Newer(path, version);
        }
    }

    /// <summary>A new store appears whole, under its name, or not at all.</summary>
    public static void Create(string path, Instant now, Func<int, byte[]> random)
    {
        var half = $"{path}.{Convert.ToHexStringLower(random(8))}.new";
        try
        {
            using (var connection = Connect(half, SqliteOpenMode.ReadWriteCreate))
            {
                connection.Execute($"PRAGMA application_id = {Schema.ApplicationId}");
                using var transaction = connection.BeginTransaction(deferred: false);
                Schema.Migrate(connection);
                FirstLeaf(connection, transaction, now, random);
                transaction.Commit();
            }

            File.Move(half, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another program made it in the meantime; theirs is the store.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreFaults.NotWritable(path, e);
        }
        finally
        {
            foreach (var left in (string[])[half, half + "-wal", half + "-shm"])
            {
                File.Delete(left);
            }
        }
    }

    private static void FirstLeaf(
        SqliteConnection connection,
        SqliteTransaction transaction,
        Instant now,
        Func<int, byte[]> random
    )
    {
        using var leaves = new LeafWriter(connection);
        TreeRow.Write(connection, new MerkleTree());
        var writer = new StoreWriter(connection, transaction, now, random, leaves);
        var body = StoreIdentity.Body(Convert.ToHexStringLower(random(8)));
        new StoreProjection().Write(connection, writer.AppendLeaf(StoreIdentity.Kind, body));
        TreeRow.Write(connection, writer.Grown!);
    }

    /// <summary>No write-ahead log, and none is made: nobody writes at this moment, so the file alone is the whole store.</summary>
    private static SqliteConnection ConnectToStill(string path) =>
        Connect($"{new Uri(path).AbsoluteUri}?immutable=1", SqliteOpenMode.ReadOnly);

    private static bool IsWritable(string path)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = SqliteOpenMode.ReadWrite,
                Pooling = false,
            }.ToString()
        );
        connection.Open();
        return SQLitePCL.raw.sqlite3_db_readonly(connection.Handle, "main") == 0;
    }
}
