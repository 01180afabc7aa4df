namespace Proviso.Decisions;

/// <summary>An entry that a party may be, or not: its name is alike, weak, or shared.</summary>
/// <param name="Key"><c>ofac-sdn:4107</c>.</param>
/// <param name="Listed">Whether that entry is listed under the tag on the day: true, or unknown.</param>
/// <param name="ListedUnder">The fact that would settle the latter.</param>
public sealed record PerhapsEntry(string Key, Truth Listed, string ListedUnder);
