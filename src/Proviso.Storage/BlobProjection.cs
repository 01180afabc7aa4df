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
        "leaf",
        "base",
        "step"
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
                    blob.Base?.Hex ?? "",
                    blob.Step,
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

        // In the order they were written, a delta finds its base among those just read.
        var reader = new BlobReader(connection);
        foreach (
            var (sha256, stored, storedSha256) in connection.Rows(
                "SELECT sha256, rowid, stored_sha256 FROM blob NOT INDEXED ORDER BY leaf",
                row => (row.GetString(0), row.GetInt64(1), row.GetString(2))
            )
        )
        {
            if (Complaint(connection, reader, sha256, stored, storedSha256) is { } complaint)
            {
                yield return complaint;
            }
        }
    }

    private static string? Complaint(
        SqliteConnection connection,
        BlobReader reader,
        string sha256,
        long row,
        string storedSha256
    )
    {
        var stored = (byte[])
            connection.Scalar("SELECT stored FROM blob WHERE rowid = $row", ("$row", row))!;
        return Digest.Of(stored).Hex != storedSha256
                ? $"blob: the stored bytes of {sha256} are not those that were stored"
            : reader.Unpacked(new Digest(sha256)) is not { } plain
                ? $"blob: {sha256} does not unpack, or not without what it is a delta over"
            : Digest.Of(plain).Hex != sha256 ? $"blob: {sha256} unpacks to other content"
            : null;
    }
}
