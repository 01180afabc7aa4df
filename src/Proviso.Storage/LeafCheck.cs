using Microsoft.Data.Sqlite;
using Proviso.Log;

namespace Proviso.Storage;

/// <summary>Grows the tree again from the leaf rows, and notes its root at every size that a checkpoint speaks of.</summary>
internal sealed class LeafCheck(IEnumerable<long> sizes)
{
    private readonly HashSet<long> _sizes = [.. sizes];
    private readonly List<StoreFinding> _findings = [];
    private readonly List<long> _bodiless = [];
    private readonly HashSet<long> _erased = [];
    private readonly HashSet<long> _broken = [];

    public MerkleTree Tree { get; } = new();

    /// <summary>By size.</summary>
    public Dictionary<long, Digest> Roots { get; } = [];

    /// <summary>Leaves without a body that can be believed.</summary>
    public IReadOnlySet<long> Broken => _broken;

    public int Erased { get; private set; }

    public int Replayed { get; private set; }

    /// <summary>The store's id as the first leaf tells it.</summary>
    public string? Origin { get; private set; }

    /// <param name="replay">Makes the body of a decision's leaf again: null when it is the same, else what differs.</param>
    public IReadOnlyList<StoreFinding> Run(SqliteConnection connection, Func<Leaf, string?>? replay)
    {
        NoteRoot();
        foreach (var stored in StoredLeaf.In(connection))
        {
            Look(stored);
            if (stored.Leaf is { } leaf)
            {
                Know(leaf);
                Replay(leaf, replay);
            }
            else
            {
                _broken.Add(stored.Index);
            }
        }

        Bodies(connection);
        return _findings;
    }

    private void Look(StoredLeaf stored)
    {
        if (stored.Index != Tree.Size)
        {
            Add(Tree.Size, $"is missing; the next is {stored.Index}");
        }

        if (stored.Header is not { } header)
        {
            Add(stored.Index, "its kind, time or commitment is not well-formed");
            header = new LeafHeader(stored.Index, "?", Instant.MinValue, MerkleTree.EmptyRoot);
        }
        else if (stored.Leaf is null && stored.HasBody)
        {
            Add(stored.Index, "its body or salt is not what it was committed to");
        }
        else if (stored.Leaf is null)
        {
            _bodiless.Add(stored.Index);
        }

        Tree.Append(header.Hash);
        NoteRoot();
    }

    private void Know(Leaf leaf)
    {
        try
        {
            if (leaf.Kind == Erasure.Kind)
            {
                _erased.Add(Erasure.Read(leaf.Body).Leaf);
            }

            if (leaf is { Index: 0, Kind: StoreIdentity.Kind })
            {
                Origin = StoreIdentity.OriginOf(StoreIdentity.IdIn(leaf.Body));
            }
        }
        catch (FormatException e)
        {
            Add(leaf.Index, $"is no '{leaf.Kind}': {e.Message}");
        }
    }

    private void Replay(Leaf leaf, Func<Leaf, string?>? replay)
    {
        if (replay is null || leaf.Kind != LogKinds.Decision)
        {
            return;
        }

        Replayed++;
        if (replay(leaf) is { } differs)
        {
            Add(leaf.Index, $"made again, it differs: {differs}");
        }
    }

    private void Bodies(SqliteConnection connection)
    {
        foreach (var index in _bodiless.Where(index => !_erased.Contains(index)))
        {
            Add(index, "has no body, and no leaf says that it was erased");
        }

        Erased = _bodiless.Count(_erased.Contains);
        _findings.AddRange(
            connection.Rows(
                """
                SELECT b.idx FROM leaf_body b LEFT JOIN leaf l ON l.tenant = b.tenant AND l.idx = b.idx
                WHERE b.tenant = $tenant AND l.idx IS NULL
                """,
                row => new StoreFinding(row.GetInt64(0), "has a body and is not there itself"),
                ("$tenant", SqliteStore.Tenant)
            )
        );
        if (Origin is null)
        {
            _findings.Add(new StoreFinding(0, "does not name the store"));
        }
    }

    private void NoteRoot()
    {
        if (_sizes.Contains(Tree.Size))
        {
            Roots[Tree.Size] = Tree.Root;
        }
    }

    private void Add(long leaf, string what) => _findings.Add(new StoreFinding(leaf, what));
}
