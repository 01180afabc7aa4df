namespace Proviso.Law;

/// <summary>A golden example beside an instrument: facts, and the answer they must get.</summary>
/// <param name="Facts">The transaction as text in the transaction format, with its place for messages.</param>
/// <param name="Expected">Answer keys (<c>outcome</c>, <c>authorized_by</c> …) with the values that must stand there.</param>
public sealed record LawCase(
    string Id,
    string Instrument,
    string Why,
    Text.TextNode Facts,
    ImmutableSortedDictionary<string, ImmutableArray<string>> Expected,
    SourceSpan Span
);
