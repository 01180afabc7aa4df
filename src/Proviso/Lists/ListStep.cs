namespace Proviso.Lists;

/// <summary>What one edition of a list changed against the edition before it.</summary>
/// <param name="Before">Null for the first there is: nothing is told to have come with it.</param>
/// <param name="Days">Since the edition before it; 0 for the first.</param>
public sealed record ListStep(
    EditionEntry Edition,
    EditionEntry? Before,
    int Parties,
    int Days,
    ImmutableArray<PartyPrint> Added,
    ImmutableArray<PartyPrint> Removed,
    ImmutableArray<PartyPrint> Changed
);
