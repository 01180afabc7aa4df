namespace Proviso.Lists;

/// <summary>A party as one edition of a list shows it.</summary>
/// <param name="Key">The list and the issuer's permanent number: "ofac-sdn:21344". The same in every edition and form.</param>
/// <param name="Names">The primary name first, then strong aliases, then weak ones.</param>
/// <param name="Programs">Tags as <see cref="ProgramTag.Normalize"/> leaves them, in the list's order; never empty.</param>
/// <param name="Remarks">The list's own text with its tail from sdn_comments.csv where that file was given; empty when null.</param>
/// <param name="LinkedTo">Names, not keys, of the parties that the remarks link this one to.</param>
public sealed record ListedParty(
    string Key,
    string Name,
    PartyKind Kind,
    ImmutableArray<PartyName> Names,
    ImmutableArray<string> Programs,
    string Remarks,
    ImmutableArray<string> LinkedTo
);
