using Microsoft.Data.Sqlite;
using Proviso.Log;

namespace Proviso.Storage;

/// <summary>The tree's frontier as the store keeps it, so that appending never reads the leaves again.</summary>
internal static class TreeRow
{
    private const int HashBytes = 32;

    /// <summary>Null when there is no such row, or when it is no frontier.</summary>
    public static MerkleTree? Read(SqliteConnection connection)
    {
        var rows = connection.Rows(
            "SELECT size, frontier FROM tree WHERE tenant = $tenant",
            row => (Size: row.GetInt64(0), Frontier: row.GetFieldValue<byte[]>(1)),
            ("$tenant", SqliteStore.Tenant)
        );
        if (rows is not [var (size, bytes)] || size < 0 || bytes.Length % HashBytes != 0)
        {
            return null;
        }

        var frontier = bytes
            .Chunk(HashBytes)
            .Select(hash => new Digest(Convert.ToHexStringLower(hash)))
            .ToImmutableArray();
        return frontier.Length == long.PopCount(size) ? new MerkleTree(size, frontier) : null;
    }

    public static void Write(SqliteConnection connection, MerkleTree tree) =>
        connection.Execute(
            """
            INSERT INTO tree (tenant, size, frontier) VALUES ($tenant, $size, $frontier)
            ON CONFLICT (tenant) DO UPDATE SET size = excluded.size, frontier = excluded.frontier
            """,
            ("$tenant", SqliteStore.Tenant),
            ("$size", tree.Size),
            ("$frontier", Bytes(tree))
        );

    public static byte[] Bytes(MerkleTree tree) =>
        Convert.FromHexString(string.Concat(tree.Frontier.Select(hash => hash.Hex)));
}
