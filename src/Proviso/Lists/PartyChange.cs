namespace Proviso.Lists;

/// <summary>A party that stands in both editions and reads differently in them.</summary>
/// <param name="Fields">Those that changed, in the order of <see cref="ListDelta.Fields"/>; never empty.</param>
public sealed record PartyChange(
    ListedParty Older,
    ListedParty Newer,
    ImmutableArray<FieldChange> Fields
)
{
    public string Key => Newer.Key;
}
