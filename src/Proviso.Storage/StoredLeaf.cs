using System.Text;
using Microsoft.Data.Sqlite;
using Proviso.Log;

namespace Proviso.Storage;

/// <summary>A leaf as its rows hold it, with nothing taken for granted.</summary>
/// <param name="Header">Null when the row is no leaf at all.</param>
/// <param name="Leaf">Null when the body is not there, or is not what the header commits to.</param>
/// <param name="HasBody">There is a body, right or wrong.</param>
internal sealed record StoredLeaf(long Index, LeafHeader? Header, Leaf? Leaf, bool HasBody)
{
    // As blobs: a text read as text would end at its first NUL.
    private const string Sql = """
        SELECT l.idx, CAST(l.kind AS BLOB), CAST(l.recorded_at AS BLOB), l.commitment, b.salt, b.body
        FROM leaf l LEFT JOIN leaf_body b ON b.tenant = l.tenant AND b.idx = l.idx
        WHERE l.tenant = $tenant ORDER BY l.idx
        """;

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>In order of their index, one at a time.</summary>
    public static IEnumerable<StoredLeaf> In(SqliteConnection connection)
    {
        using var command = connection.Command(Sql, ("$tenant", SqliteStore.Tenant));
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            yield return Of(row);
        }
    }

    /// <summary>What the tree is made of, bodies not looked at.</summary>
    /// <exception cref="FormatException">A row that is no leaf.</exception>
    public static IEnumerable<LeafHeader> Headers(SqliteConnection connection)
    {
        using var command = connection.Command(
            "SELECT idx, CAST(kind AS BLOB), CAST(recorded_at AS BLOB), commitment FROM leaf WHERE tenant = $tenant ORDER BY idx",
            ("$tenant", SqliteStore.Tenant)
        );
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            yield return HeaderOf(row)
                ?? throw new FormatException($"leaf {row.GetInt64(0)} is not well-formed");
        }
    }

    /// <summary>The leaves that can be made again from: with their bodies, and as they were written.</summary>
    /// <param name="broken">Leaves already known not to be what they were: hashing is not done twice.</param>
    public static IEnumerable<Leaf> Whole(SqliteConnection connection, IReadOnlySet<long> broken)
    {
        using var command = connection.Command(Sql, ("$tenant", SqliteStore.Tenant));
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            if (!broken.Contains(row.GetInt64(0)) && HeaderOf(row) is { } header)
            {
                yield return new Leaf(
                    header.Index,
                    header.Kind,
                    header.RecordedAt,
                    row.GetFieldValue<byte[]>(4),
                    row.GetFieldValue<byte[]>(5)
                );
            }
        }
    }

    private static StoredLeaf Of(SqliteDataReader row)
    {
        var index = row.GetInt64(0);
        var hasBody = row.GetValue(4) is not DBNull || row.GetValue(5) is not DBNull;
        if (HeaderOf(row) is not { } header)
        {
            return new StoredLeaf(index, null, null, hasBody);
        }

        return
            row.GetValue(4) is byte[] { Length: Leaf.SaltBytes } salt
            && row.GetValue(5) is byte[] body
            && Leaf.CommitmentOf(salt, body) == header.Commitment
            ? new StoredLeaf(
                index,
                header,
                new Leaf(index, header.Kind, header.RecordedAt, salt, body),
                hasBody
            )
            : new StoredLeaf(index, header, null, hasBody);
    }

    private static LeafHeader? HeaderOf(SqliteDataReader row) =>
        Text(row.GetValue(1)) is { Length: > 0 } kind
        && Text(row.GetValue(2)) is { } written
        && LeafHeader.ReadTime(written) is { } time
        && row.GetValue(3) is byte[] { Length: 32 } commitment
            ? new LeafHeader(
                row.GetInt64(0),
                kind,
                time,
                new Digest(Convert.ToHexStringLower(commitment))
            )
            : null;

    private static string? Text(object value)
    {
        try
        {
            return value is byte[] bytes ? Strict.GetString(bytes) : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
