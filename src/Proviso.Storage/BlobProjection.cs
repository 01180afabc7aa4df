using Microsoft.Data.Sqlite;
using Proviso.Log;

namespace Proviso.Storage;

/// <summary>Blobs: their rows against the leaves, and their bytes against the digests the leaves give.</summary>
internal sealed class BlobProjection : LeafProjection
{
    // The bytes themselves are checked by their digests.
    private static readonly ProjectedTable Table = new(
        "blob",
        "tenant",
        "sha256",
        "length",
        "encoding",
        "stored_sha256",
        "leaf"
    );

    public override string Name => "blob";

    protected override ImmutableArray<ProjectedTable> Tables => [Table];

    protected override IEnumerable<ProjectedRow> Rows(Leaf leaf)
    {
        if (leaf.Kind != BlobBody.Kind)
        {
            return [];
        }

        var blob = BlobBody.Read(leaf.Body);
        return
        [
            new(
                Table,
                [
                    SqliteStore.Tenant,
                    blob.Sha256.Hex,
                    blob.Length,
                    blob.Encoding,
                    blob.StoredSha256.Hex,
                    leaf.Index,
                ]
            ),
        ];
    }

    public override IEnumerable<string> Differences(
        SqliteConnection connection,
        IEnumerable<Leaf> leaves
    )
    {
        foreach (var difference in base.Differences(connection, leaves))
        {
            yield return difference;
        }

        using var command = connection.Command(
            "SELECT sha256, length, stored_sha256, stored FROM blob NOT INDEXED"
        );
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            var stored = row.GetFieldValue<byte[]>(3);
            if (Digest.Of(stored).Hex != row.GetString(2))
            {
                yield return $"blob: the stored bytes of {row.GetString(0)} are not those that were stored";
            }
            else if (Blobs.Unpack(stored, row.GetInt64(1)) is not { } plain)
            {
                yield return $"blob: {row.GetString(0)} does not unpack";
            }
            else if (Digest.Of(plain).Hex != row.GetString(0))
            {
                yield return $"blob: {row.GetString(0)} unpacks to other content";
            }
        }
    }
}
