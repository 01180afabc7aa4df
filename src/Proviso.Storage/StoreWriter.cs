using Microsoft.Data.Sqlite;
using Proviso.Log;

namespace Proviso.Storage;

/// <summary>A store inside one transaction. It ends with the <see cref="SqliteStore.Write"/> that made it.</summary>
public sealed class StoreWriter
{
    private readonly Func<int, byte[]> _random;
    private readonly LeafWriter _leaves;
    private MerkleTree? _tree;

    internal StoreWriter(
        SqliteConnection connection,
        SqliteTransaction transaction,
        Instant now,
        Func<int, byte[]> random,
        LeafWriter leaves
    )
    {
        (Connection, Transaction, Now) = (connection, transaction, now);
        (_random, _leaves) = (random, leaves);
    }

    public SqliteConnection Connection { get; }

    public SqliteTransaction Transaction { get; }

    /// <summary>One time for the whole transaction, in whole microseconds (PostgreSQL keeps no finer).</summary>
    public Instant Now { get; }

    /// <summary>The tree as it will be; null while nothing was appended.</summary>
    internal MerkleTree? Grown => _tree;

    /// <summary>A write inside this one failed: nothing may be kept of either.</summary>
    internal bool IsDoomed { get; set; }

    internal bool IsOver { get; set; }

    /// <summary>Adds a leaf and grows the tree in this same transaction.</summary>
    /// <param name="kind">Lower-case words, such as "decision".</param>
    /// <param name="canonicalJsonBody">As <see cref="CanonicalJson"/> writes it.</param>
    /// <returns>The leaf's index.</returns>
    /// <exception cref="ArgumentException">A body in another form: nobody else could make its bytes again.</exception>
    public long Append(string kind, ReadOnlyMemory<byte> canonicalJsonBody) =>
        AppendLeaf(kind, canonicalJsonBody).Index;

    internal Leaf AppendLeaf(string kind, ReadOnlyMemory<byte> canonicalJsonBody)
    {
        ObjectDisposedException.ThrowIf(IsOver, this);
        ArgumentException.ThrowIfNullOrEmpty(kind);
        if (!CanonicalJson.IsCanonical(canonicalJsonBody))
        {
            throw new ArgumentException(
                "a leaf's body is canonical JSON (RFC 8785)",
                nameof(canonicalJsonBody)
            );
        }

        _tree ??= TreeRow.Read(Connection) ?? throw StoreFaults.Damaged(Connection.DataSource);
        var leaf = new Leaf(_tree.Size, kind, Now, _random(Leaf.SaltBytes), canonicalJsonBody);
        var header = leaf.Header;
        _leaves.Write(leaf, header, Transaction);
        _tree.Append(header.Hash);
        return leaf;
    }
}
