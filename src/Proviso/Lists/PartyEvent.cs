namespace Proviso.Lists;

/// <summary>What an edition said of a party that the one before it did not.</summary>
/// <param name="After">The last edition that did not say so; null for the first there is.</param>
/// <param name="By">The first that does.</param>
/// <param name="Party">As it reads from then on; as it read before, where it was removed.</param>
/// <param name="Fields">What changed; empty for the other kinds.</param>
/// <param name="IsSure">
/// False when no edition is at hand for longer than the largest gap allowed: the day is not known, nor whether it came and
/// went in between.
/// </param>
public sealed record PartyEvent(
    PartyEventKind Kind,
    EditionEntry? After,
    EditionEntry By,
    ListedParty Party,
    ImmutableArray<FieldChange> Fields,
    bool IsSure
);
