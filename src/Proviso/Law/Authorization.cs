namespace Proviso.Law;

/// <summary>
/// What lifts prohibitions: a general license, or a section of a regulation. It lifts only the ids it names, only for
/// parties in its scope, only under a head whose provisos hold, and never where an exclusion holds.
/// </summary>
/// <param name="Id">Whole: <c>CYBER-GL1</c>, <c>31CFR578/504</c>.</param>
/// <param name="Parties">Party keys it speaks of; empty is any party.</param>
/// <param name="PartiesExcept">Party keys it never covers.</param>
public sealed record Authorization(
    string Id,
    string Text,
    ImmutableArray<string> Lifts,
    ImmutableArray<string> Parties,
    ImmutableArray<string> PartiesExcept,
    ImmutableArray<Head> Heads,
    ImmutableArray<Exclusion> Excludes,
    Citation? Source,
    SourceSpan Span
)
{
    /// <summary>How a head is named in an answer: the authorization's id alone where it has one head.</summary>
    public string NameOf(Head head) => Heads.Length == 1 ? Id : head.Id;
}
