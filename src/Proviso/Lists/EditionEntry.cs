namespace Proviso.Lists;

/// <summary>An edition that a store holds and has not loaded.</summary>
/// <param name="List">"ofac-sdn".</param>
/// <param name="Id">Whatever the store finds it by; not looked at.</param>
/// <param name="IsStarter">As <see cref="ListEdition.IsStarter"/>.</param>
public sealed record EditionEntry(string List, EditionDate Date, string Id, bool IsStarter = false);
