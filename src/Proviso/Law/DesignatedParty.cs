namespace Proviso.Law;

/// <summary>A party whose designations the pack dates: an act of law with a date and a source.</summary>
/// <param name="Key"><c>ofac-sdn:21344</c>; for a party on no list, a key of the pack's own (<c>pack:cbr</c>).</param>
/// <param name="Symbol">How law files name it: <c>FSB</c>; null when none does.</param>
public sealed record DesignatedParty(
    string Key,
    string? Symbol,
    string Name,
    ImmutableArray<string> Aliases,
    ImmutableArray<ProgramDesignation> Programs,
    Citation Source,
    SourceSpan Span
);
