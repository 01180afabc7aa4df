using Microsoft.Data.Sqlite;
using Proviso.Log;

namespace Proviso.Storage;

/// <summary>The records of a store: each a leaf, with an index by id.</summary>
public sealed class SqliteLogbook(SqliteStore store) : ILogbook
{
    private const string Select = """
        SELECT r.leaf, r.kind, r.id, r.at, r.recorded_at, b.body, b.salt, l.commitment
        FROM record r JOIN leaf_body b ON b.tenant = r.tenant AND b.idx = r.leaf
          JOIN leaf l ON l.tenant = r.tenant AND l.idx = r.leaf
        WHERE r.tenant = $tenant AND
        """;

    private static readonly string[] Taken =
    [
        StoreIdentity.Kind,
        BlobBody.Kind,
        EditionBody.Kind,
        EditionIndexBody.Kind,
        Erasure.Kind,
        LedgerBody.Kind,
    ];

    private static readonly RecordProjection Projection = new();

    /// <summary>The body that was kept, out of a leaf's; null for a leaf that is no record.</summary>
    public static ReadOnlyMemory<byte>? BodyOf(Leaf leaf) => RecordBody.Read(leaf.Body)?.Body;

    public long Keep(string kind, string id, LocalDate at, ReadOnlyMemory<byte> body)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (Taken.Contains(kind))
        {
            throw new ArgumentException($"'{kind}' is the store's own kind of leaf", nameof(kind));
        }

        if (!CanonicalJson.IsCanonical(body))
        {
            throw new ArgumentException(
                "a record's body is canonical JSON (RFC 8785)",
                nameof(body)
            );
        }

        var written = new RecordBody(id, at, body).Write();
        return store.Write(writer =>
        {
            var leaf = writer.AppendLeaf(kind, written);
            Projection.Write(writer.Connection, leaf);
            return leaf.Index;
        });
    }

    public KeptRecord? Find(string id) =>
        store.Read(connection =>
            connection
                .Rows(
                    $"{Select} r.id = $id ORDER BY r.leaf DESC LIMIT 1",
                    Record,
                    ("$tenant", SqliteStore.Tenant),
                    ("$id", id)
                )
                .FirstOrDefault()
        );

    public ImmutableArray<KeptRecord> All(string kind) =>
        store.Read(connection =>
            connection.Rows(
                $"{Select} r.kind = $kind ORDER BY r.leaf",
                Record,
                ("$tenant", SqliteStore.Tenant),
                ("$kind", kind)
            )
        );

    /// <summary>
    /// Takes the body of a record out for good, as a right to erasure may ask. The leaf keeps its place and the tree still
    /// verifies; another leaf says that it was done and why.
    /// </summary>
    /// <returns>False when there is no such record, or no more.</returns>
    public bool Erase(long index, string reason)
    {
        var erased = store.Write(writer =>
        {
            if (
                writer.Connection.Execute(
                    "DELETE FROM record WHERE tenant = $tenant AND leaf = $leaf",
                    ("$tenant", SqliteStore.Tenant),
                    ("$leaf", index)
                ) == 0
            )
            {
                return false;
            }

            writer.Connection.Execute(
                "DELETE FROM leaf_body WHERE tenant = $tenant AND idx = $leaf",
                ("$tenant", SqliteStore.Tenant),
                ("$leaf", index)
            );
            writer.Append(Erasure.Kind, new Erasure(index, reason).Write());
            return true;
        });
        store.FoldWriteAheadLog();
        return erased;
    }

    /// <summary>A record is read as it was committed to, or not at all.</summary>
    private KeptRecord Record(SqliteDataReader row)
    {
        var (body, salt) = (row.GetFieldValue<byte[]>(5), row.GetFieldValue<byte[]>(6));
        try
        {
            return
                salt.Length == Leaf.SaltBytes
                && Leaf.CommitmentOf(salt, body).Hex
                    == Convert.ToHexStringLower(row.GetFieldValue<byte[]>(7))
                && LeafHeader.ReadTime(row.GetString(4)) is { } recordedAt
                && RecordBody.Read(body) is { } record
                ? new KeptRecord(
                    row.GetInt64(0),
                    row.GetString(1),
                    row.GetString(2),
                    EditionBody.Day(row.GetString(3)),
                    recordedAt,
                    record.Body
                )
                : throw StoreFaults.Damaged(store.Path);
        }
        catch (FormatException e)
        {
            throw StoreFaults.Damaged(store.Path, e);
        }
    }
}
