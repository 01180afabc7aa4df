namespace Proviso.Names;

/// <summary>How alike two names are, and why.</summary>
public sealed record NameScore
{
    private readonly Lazy<ImmutableArray<NameEdge>> _edges;

    public NameScore(decimal value, ImmutableArray<NameEdge> edges)
        : this(value, () => edges) { }

    /// <param name="edges">Called when somebody looks: most scores are only compared.</param>
    internal NameScore(decimal value, Func<ImmutableArray<NameEdge>> edges) =>
        (Value, _edges) = (value, new(edges));

    /// <summary>0 to 1, with four places; 1 is the same name. Computed in whole numbers: the same everywhere.</summary>
    public decimal Value { get; }

    /// <summary>The waterfall, the query's words in their order, then what is left over.</summary>
    public ImmutableArray<NameEdge> Edges => _edges.Value;
}
