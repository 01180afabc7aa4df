namespace Proviso.Lists;

/// <summary>One name of a listed party.</summary>
/// <param name="Text">As the list writes it: an individual is "LASTNAME, Given Middle".</param>
public sealed record PartyName(string Text, NameStrength Strength, NameKind Kind);
