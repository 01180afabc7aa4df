using Proviso.Law;
using Proviso.Lists;

namespace Proviso.Reading;

/// <summary>A document read, with what the reading rests on.</summary>
/// <param name="Name">Of the file, for people.</param>
/// <param name="Gaps">Sentences on what the lists at hand cannot tell of the date.</param>
public sealed record ScannedDocument(
    string Name,
    string Text,
    DocumentDate Date,
    ImmutableArray<ListEdition> Editions,
    ImmutableArray<string> Gaps,
    ImmutableArray<Mention> Mentions,
    string Pack,
    Digest LawDigest
)
{
    /// <exception cref="InvalidInputException">When no date is given and the text does not tell it (PV0703).</exception>
    public static ScannedDocument Read(
        string name,
        string text,
        LocalDate? at,
        ListBook lists,
        Lawbook law,
        decimal min
    )
    {
        var date = at is { } given ? DocumentDate.Given(given) : DocumentDate.In(text, name);
        return new(
            name,
            text,
            date,
            [
                .. lists
                    .Editions.OrderBy(edition => edition.List, StringComparer.Ordinal)
                    .ThenBy(edition => edition.Date.From),
            ],
            lists.Gap(date.Date) is { } gap ? [gap] : [],
            new MentionFinder(lists, law, min).Find(text, date.Date),
            law.Pack,
            law.Digest
        );
    }

    /// <summary>Somebody who is listed, or may be, is named for certain.</summary>
    public bool NamesAListedParty =>
        Mentions.Any(mention =>
            mention is { Kind: MentionKind.Party, Strength: MentionStrength.Strong }
        );
}
