namespace Proviso.Lists;

/// <summary>What is told of an edition when it is added; it can be held in numbers that editions cannot.</summary>
public sealed record EditionSummary(
    string List,
    EditionDate Date,
    int Parties,
    ImmutableArray<string> Caveats
)
{
    public static EditionSummary Of(ListEdition edition) =>
        new(edition.List, edition.Date, edition.Parties.Length, edition.Caveats);
}
