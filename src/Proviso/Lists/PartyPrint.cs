namespace Proviso.Lists;

/// <summary>A party of an edition in few bytes.</summary>
/// <param name="Print">Over every field of <see cref="ListDelta.Fields"/>: the same when none of them reads otherwise.</param>
/// <param name="Name">The primary name in one line, for people.</param>
public sealed record PartyPrint(string Key, string Print, string Name);
