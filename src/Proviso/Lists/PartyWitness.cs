namespace Proviso.Lists;

/// <summary>An edition that tells of a party as of a day, and what it says.</summary>
/// <param name="Role">"live" that day, "before" it, "after" it, or "around" it: only its month is known.</param>
/// <param name="Party">Null when it does not hold the party.</param>
public sealed record PartyWitness(ListEdition Edition, string Role, ListedParty? Party)
{
    /// <summary>The fields by name with their values, in order; those of which the edition does not speak left out.</summary>
    public ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> Fields =>
        Party is not { } party
            ? []
            :
            [
                .. PartyField
                    .All.Where(one => one.Speaks(Edition))
                    .Select(one => KeyValuePair.Create(one.Name, one.Values(party))),
            ];

    /// <summary>Fields that its form or its set cannot carry: that they are empty means nothing.</summary>
    public ImmutableArray<string> Silent =>
        [.. PartyField.All.Where(one => !one.Speaks(Edition)).Select(one => one.Name)];
}
