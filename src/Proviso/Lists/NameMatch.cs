namespace Proviso.Lists;

/// <summary>A listed party found by an exact name.</summary>
/// <param name="Name">The name that matched; a strong one when several did.</param>
/// <param name="Edition">The edition it was found in.</param>
public sealed record NameMatch(ListedParty Party, PartyName Name, ListEdition Edition);
