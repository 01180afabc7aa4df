using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Proviso.Log;

namespace Proviso.Storage;

/// <summary>
/// A store in one SQLite file: the log and what is projected from it. Safe for many threads and many processes; writes
/// come one after the other. What <see cref="Write"/> returned is on disk.
/// </summary>
public sealed class SqliteStore : IDisposable
{
    /// <summary>There is one tenant for now; every key has its place already.</summary>
    public const string Tenant = "default";

    private const long TicksPerMicrosecond = 10;

    private readonly Lock _gate = new();
    private readonly ConcurrentBag<SqliteConnection> _readers = [];
    private readonly SqliteConnection _connection;
    private readonly LeafWriter _leaves;
    private readonly CheckpointFile _checkpoints;
    private readonly IClock _clock;
    private readonly Func<int, byte[]> _random;
    private StoreWriter? _writer;
    private Checkpoint? _pending;
    private bool _disposed;

    private SqliteStore(
        string path,
        SqliteConnection connection,
        IClock clock,
        Func<int, byte[]> random
    )
    {
        (Path, _connection, _clock, _random) = (path, connection, clock, random);
        _checkpoints = new CheckpointFile(path);
        _leaves = new LeafWriter(connection);
        Origin = StoreIdentity.Origin(connection, path);
    }

    /// <summary>The full path of the file.</summary>
    public string Path { get; }

    /// <summary>"proviso/" and the store's id: the log's name in its checkpoints.</summary>
    public string Origin { get; }

    /// <summary>
    /// When it was opened its checkpoints were gone: if it is an older copy, it grants again what was spent since.
    /// </summary>
    public bool LacksCheckpoints { get; private set; }

    /// <summary>This thread is inside a <see cref="Write"/>: what it writes now joins that one.</summary>
    internal bool IsWriting => _gate.IsHeldByCurrentThread;

    /// <summary>Opens a store, makes it where there is none, and brings an older one up to date.</summary>
    /// <param name="random">So many random bytes, fit for secrets: they salt the leaves.</param>
    /// <param name="create">False: a store that is not there is an error.</param>
    /// <exception cref="StoreUnavailableException">PV0501 to PV0512; nothing was made or changed.</exception>
    public static SqliteStore Open(
        string path,
        IClock clock,
        Func<int, byte[]> random,
        bool create = true
    )
    {
        var full = System.IO.Path.GetFullPath(path);
        return Guarded(
            full,
            () =>
            {
                if (File.Exists(full))
                {
                    StoreFile.Check(full);
                }
                else
                {
                    Make(full, Now(clock), random, create);
                }

                return Opened(full, clock, random);
            }
        );
    }

    /// <summary>
    /// One transaction, on disk when this returns; all or nothing. Called inside another, it joins that one, and its
    /// failure then undoes both.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The machine failed; nothing was written.</exception>
    public T Write<T>(Func<StoreWriter, T> work)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _writer is { } outer ? Joined(outer, work) : Guarded(Path, () => Alone(work));
        }
    }

    /// <summary>The store as it is at one moment; inside a <see cref="Write"/>, as that leaves it so far.</summary>
    public T Read<T>(Func<SqliteConnection, T> work)
    {
        if (_gate.IsHeldByCurrentThread && _writer is { } writer)
        {
            return work(writer.Connection);
        }

        ObjectDisposedException.ThrowIf(_disposed, this);
        return Guarded(
            Path,
            () =>
            {
                if (!_readers.TryTake(out var connection))
                {
                    connection = StoreFile.Connect(Path, SqliteOpenMode.ReadOnly);
                }

                try
                {
                    using var snapshot = connection.BeginTransaction(deferred: true);
                    return work(connection);
                }
                finally
                {
                    _readers.Add(connection);
                }
            }
        );
    }

    /// <summary>The log as it stands, as one line each of origin, size and root.</summary>
    public Checkpoint Checkpoint() => Read(Standing);

    /// <summary>Leaves nothing of what was deleted in the file beside the store.</summary>
    internal void FoldWriteAheadLog()
    {
        lock (_gate)
        {
            _connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            PayPending();
            _leaves.Dispose();
            // The writer last: SQLite folds the write-ahead log into the file with the last connection that may write.
            foreach (var reader in _readers)
            {
                reader.Dispose();
            }

            _connection.Dispose();
        }
    }

    private static void Make(string path, Instant now, Func<int, byte[]> random, bool create)
    {
        if (Directory.Exists(path))
        {
            throw StoreFaults.NotWritable(path);
        }

        if (new CheckpointFile(path).Exists)
        {
            throw StoreFaults.Gone(path);
        }

        if (!create)
        {
            throw StoreFaults.Missing(path);
        }

        if (!Directory.Exists(System.IO.Path.GetDirectoryName(path)))
        {
            throw StoreFaults.NoFolder(path);
        }

        StoreFile.Create(path, now, random);
    }

    private static SqliteStore Opened(string path, IClock clock, Func<int, byte[]> random)
    {
        var newest = new CheckpointFile(path).Newest();
        var connection = StoreFile.Connect(path, SqliteOpenMode.ReadWrite);
        SqliteStore? store = null;
        try
        {
            using (var transaction = connection.BeginTransaction(deferred: false))
            {
                if (Schema.VersionOf(connection) < Schema.Latest)
                {
                    Schema.Migrate(connection);
                    transaction.Commit();
                }
            }

            store = new SqliteStore(path, connection, clock, random);
            store.CompareWith(newest);
            return store;
        }
        catch
        {
            store?._leaves.Dispose();
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// A store older than its newest checkpoint would spend again what was spent: it is not opened. One that is newer was
    /// stopped between commit and note; the note is written now.
    /// </summary>
    private void CompareWith(Checkpoint? newest)
    {
        var now = Standing(_connection);
        if (newest is null && now.Size > 1 && _checkpoints.Newest() is null)
        {
            // Its checkpoints were taken away (asked again: another may have made the store just now). Whoever only looks does not begin new ones in their place, or nobody would
            // see any more that they are gone; the next write does, and verify says where they begin.
            LacksCheckpoints = true;
            return;
        }

        if (newest is null || newest.Size < now.Size)
        {
            // Nobody commits while the file is held, so this note comes in its order.
            using var held = _checkpoints.Hold();
            Note(held, Standing(_connection));
        }
        else if (newest != now)
        {
            throw StoreFaults.RolledBack(Path, newest.Size, now.Size);
        }
    }

    private static T Joined<T>(StoreWriter outer, Func<StoreWriter, T> work)
    {
        try
        {
            return work(outer);
        }
        catch
        {
            outer.IsDoomed = true;
            throw;
        }
    }

    private T Alone<T>(Func<StoreWriter, T> work)
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        var writer = new StoreWriter(_connection, transaction, Now(_clock), _random, _leaves);
        _writer = writer;
        try
        {
            var result = work(writer);
            if (writer.IsDoomed)
            {
                throw new InvalidOperationException(
                    "a write inside this one failed, so neither is kept"
                );
            }

            Commit(transaction, writer.Grown);
            return result;
        }
        finally
        {
            writer.IsOver = true;
            _writer = null;
        }
    }

    private void Commit(SqliteTransaction transaction, MerkleTree? grown)
    {
        if (grown is null)
        {
            transaction.Commit();
            return;
        }

        TreeRow.Write(_connection, grown);
        using var held = _checkpoints.Hold();
        transaction.Commit();
        Note(held, Of(grown));
    }

    private void PayPending()
    {
        if (_pending is null)
        {
            return;
        }

        try
        {
            using var held = _checkpoints.Hold();
            Note(held, _pending);
        }
        catch (StoreUnavailableException)
        {
            // The leaves are kept; verify says how far the checkpoints reach.
        }
    }

    /// <summary>
    /// The commit stands whatever becomes of its note: a note that cannot be written is owed, and the next one covers it.
    /// </summary>
    private void Note(FileStream held, Checkpoint checkpoint)
    {
        try
        {
            CheckpointFile.Append(held, checkpoint);
            _pending = null;
        }
        catch (IOException)
        {
            _pending = checkpoint;
        }
    }

    private Checkpoint Standing(SqliteConnection connection) =>
        Of(TreeRow.Read(connection) ?? throw StoreFaults.Damaged(Path));

    private Checkpoint Of(MerkleTree tree) => new(Origin, tree.Size, tree.Root);

    private static Instant Now(IClock clock)
    {
        var ticks = clock.GetCurrentInstant().ToUnixTimeTicks();
        return Instant.FromUnixTimeTicks(ticks - ticks % TicksPerMicrosecond);
    }

    private static T Guarded<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException error) when (StoreFaults.Of(path, error) is not null)
        {
            throw StoreFaults.Of(path, error)!;
        }
    }
}
