namespace Proviso.Caps;

/// <summary>One cap that a claim draws on. Its period follows from the claim's date.</summary>
public sealed record CapPart(string Cap, CapHolder Holder, Money Amount);
