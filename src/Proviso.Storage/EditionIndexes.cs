using Microsoft.Data.Sqlite;
using Proviso.Lists;

namespace Proviso.Storage;

/// <summary>The prints kept of each edition, each its own leaf: they say what this program read when it was added.</summary>
internal static class EditionIndexes
{
    private static readonly EditionIndexProjection Projection = new();

    /// <returns>False when prints of the edition are there already.</returns>
    public static bool Put(StoreWriter writer, string edition, PartyPrints prints)
    {
        if (DigestOf(writer.Connection, edition) is not null)
        {
            return false;
        }

        var last = writer.Connection.Rows(
            """
            SELECT i.sha256 FROM edition_index i JOIN edition e ON e.tenant = i.tenant AND e.id = i.edition
            WHERE i.tenant = $tenant AND i.scheme = $scheme
              AND e.list = (SELECT list FROM edition WHERE tenant = $tenant AND id = $edition)
            ORDER BY i.leaf DESC LIMIT 1
            """,
            row => new Digest(row.GetString(0)),
            ("$tenant", SqliteStore.Tenant),
            ("$scheme", PartyPrints.Scheme),
            ("$edition", edition)
        );
        var digest = Blobs.Put(writer, prints.Bytes, last);
        var body = new EditionIndexBody(edition, PartyPrints.Scheme, digest);
        Projection.Write(writer.Connection, writer.AppendLeaf(EditionIndexBody.Kind, body.Write()));
        return true;
    }

    /// <summary>Null where none are kept by the scheme of today.</summary>
    public static PartyPrints? Get(SqliteConnection connection, string edition) =>
        DigestOf(connection, edition) is { } digest
            ? PartyPrints.Read(
                Blobs.Get(connection, digest) ?? throw StoreFaults.Damaged(connection.DataSource)
            )
            : null;

    private static Digest? DigestOf(SqliteConnection connection, string edition) =>
        connection.Scalar(
            "SELECT sha256 FROM edition_index WHERE tenant = $tenant AND edition = $edition AND scheme = $scheme",
            ("$tenant", SqliteStore.Tenant),
            ("$edition", edition),
            ("$scheme", PartyPrints.Scheme)
        )
            is string hex
            ? new Digest(hex)
            : null;
}
