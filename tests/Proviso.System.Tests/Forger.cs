using System.Text;
using Microsoft.Data.Sqlite;
using Proviso.Log;

namespace Proviso.System.Tests;

/// <summary>Somebody with an SQLite shell, who may know the format of the log as well as we do.</summary>
internal static class Forger
{
    public static void Run(string store, string sql, byte[]? value = null)
    {
        using var connection = Open(store);
        using var command = Command(connection, sql);
        command.Parameters.AddWithValue("$value", value ?? []);
        Assert.True(command.ExecuteNonQuery() > 0, sql);
    }

    public static void Pragma(string store, string setting)
    {
        using var connection = Open(store);
        using var command = Command(connection, $"PRAGMA {setting}");
        command.ExecuteNonQuery();
    }

    public static byte[] Read(string store, string sql)
    {
        using var connection = Open(store);
        using var command = Command(connection, sql);
        return Assert.IsType<byte[]>(command.ExecuteScalar());
    }

    /// <summary>One byte in the middle of a blob cell becomes another.</summary>
    public static void Flip(string store, string table, string column, string where)
    {
        var bytes = Read(store, $"SELECT {column} FROM {table} WHERE {where}");
        bytes[bytes.Length / 2] ^= 1;
        Run(store, $"UPDATE {table} SET {column} = $value WHERE {where}", bytes);
    }

    /// <summary>Text of a leaf's body becomes other text.</summary>
    public static void Rewrite(string store, long leaf, string old, string other)
    {
        var body = Encoding.UTF8.GetString(
            Read(store, $"SELECT body FROM leaf_body WHERE idx = {leaf}")
        );
        Assert.Contains(old, body, StringComparison.Ordinal);
        Run(
            store,
            $"UPDATE leaf_body SET body = $value WHERE idx = {leaf}",
            Encoding.UTF8.GetBytes(body.Replace(old, other, StringComparison.Ordinal))
        );
    }

    public static void MakeCommitmentFit(string store, long leaf)
    {
        var salt = Read(store, $"SELECT salt FROM leaf_body WHERE idx = {leaf}");
        var body = Read(store, $"SELECT body FROM leaf_body WHERE idx = {leaf}");
        var commitment = Convert.FromHexString(Leaf.CommitmentOf(salt, body).Hex);
        Run(store, $"UPDATE leaf SET commitment = $value WHERE idx = {leaf}", commitment);
    }

    /// <summary>The tree as the leaves that are there make it.</summary>
    public static MerkleTree MakeTreeFit(string store)
    {
        var tree = new MerkleTree();
        using (var connection = Open(store))
        using (
            var command = Command(
                connection,
                "SELECT idx, kind, recorded_at, commitment FROM leaf ORDER BY idx"
            )
        )
        using (var row = command.ExecuteReader())
        {
            while (row.Read())
            {
                var commitment = new Digest(Convert.ToHexStringLower(row.GetFieldValue<byte[]>(3)));
                var time = LeafHeader.ReadTime(row.GetString(2))!.Value;
                tree.Append(
                    new LeafHeader(row.GetInt64(0), row.GetString(1), time, commitment).Hash
                );
            }
        }

        Run(
            store,
            $"UPDATE tree SET size = {tree.Size}, frontier = $value",
            Convert.FromHexString(string.Concat(tree.Frontier.Select(hash => hash.Hex)))
        );
        return tree;
    }

    /// <summary>Leaf, tree and the notes beside the store: nothing tells any more but the decision made again.</summary>
    public static void MakeAllFit(string store, long leaf)
    {
        MakeCommitmentFit(store, leaf);
        var tree = MakeTreeFit(store);
        var notes = store + ".checkpoints";
        var origin = File.ReadLines(notes).First();
        File.WriteAllText(notes, new Checkpoint(origin, tree.Size, tree.Root).Write() + "\n");
    }

    private static SqliteConnection Open(string store)
    {
        var connection = new SqliteConnection($"Data Source={store};Pooling=False");
        connection.Open();
        return connection;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // written in these tests
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
