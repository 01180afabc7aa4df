using Proviso.Lists;

namespace Proviso.Reading;

/// <summary>A party whose names are looked for.</summary>
/// <param name="Symbol">How the law pack names it: "FSB"; null when it does not.</param>
internal sealed record ReadParty(string Key, string Name, PartyKind Kind, string? Symbol)
{
    public string List => Key[..Math.Max(0, Key.IndexOf(':', StringComparison.Ordinal))];
}
