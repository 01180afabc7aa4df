namespace Proviso.Law;

/// <summary>The whole corpus as data: every instrument in every version, the vocabulary, and the pack's dates.</summary>
public sealed record Lawbook(
    string Pack,
    LocalDate VerifiedThrough,
    ImmutableArray<Instrument> Instruments,
    ImmutableArray<Definition> Definitions,
    ImmutableArray<CapRule> Caps,
    ImmutableArray<Setting> Settings,
    ImmutableArray<DesignatedParty> Designations,
    Vocabulary Vocabulary,
    ImmutableArray<LawCase> Cases,
    Digest Digest
)
{
    /// <summary>The corpus as it was known at an instant; null is all that is in the pack.</summary>
    public LawInForce AsKnown(Instant? knownAt) => new(this, knownAt);
}
