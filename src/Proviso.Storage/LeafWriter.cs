using Microsoft.Data.Sqlite;
using Proviso.Log;

namespace Proviso.Storage;

/// <summary>The two inserts of a leaf, prepared once for a connection.</summary>
internal sealed class LeafWriter : IDisposable
{
    private readonly SqliteCommand _leaf;
    private readonly SqliteCommand _body;

    public LeafWriter(SqliteConnection connection)
    {
        _leaf = connection.Command(
            "INSERT INTO leaf (tenant, idx, kind, recorded_at, commitment) VALUES ($tenant, $idx, $kind, $recorded_at, $commitment)",
            ("$tenant", SqliteStore.Tenant),
            ("$idx", 0L),
            ("$kind", ""),
            ("$recorded_at", ""),
            ("$commitment", Array.Empty<byte>())
        );
        _body = connection.Command(
            "INSERT INTO leaf_body (tenant, idx, salt, body) VALUES ($tenant, $idx, $salt, $body)",
            ("$tenant", SqliteStore.Tenant),
            ("$idx", 0L),
            ("$salt", Array.Empty<byte>()),
            ("$body", Array.Empty<byte>())
        );
    }

    public void Write(Leaf leaf, LeafHeader header, SqliteTransaction transaction)
    {
        (_leaf.Transaction, _body.Transaction) = (transaction, transaction);
        _leaf.Parameters["$idx"].Value = leaf.Index;
        _leaf.Parameters["$kind"].Value = leaf.Kind;
        _leaf.Parameters["$recorded_at"].Value = LeafHeader.WriteTime(leaf.RecordedAt);
        _leaf.Parameters["$commitment"].Value = Convert.FromHexString(header.Commitment.Hex);
        _leaf.ExecuteNonQuery();
        _body.Parameters["$idx"].Value = leaf.Index;
        _body.Parameters["$salt"].Value = leaf.Salt.ToArray();
        _body.Parameters["$body"].Value = leaf.Body.ToArray();
        _body.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _leaf.Dispose();
        _body.Dispose();
    }
}
