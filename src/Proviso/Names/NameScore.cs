namespace Proviso.Names;

/// <summary>How alike two names are, and why.</summary>
/// <param name="Value">0 to 1, with four places; 1 is the same name. Computed in whole numbers: the same everywhere.</param>
/// <param name="Edges">The waterfall, the query's words in their order, then what is left over.</param>
public sealed record NameScore(decimal Value, ImmutableArray<NameEdge> Edges);
