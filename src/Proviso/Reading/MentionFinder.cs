using Proviso.Law;
using Proviso.Lists;

namespace Proviso.Reading;

/// <summary>
/// Finds what a text names, as of a date: listed parties, instruments (by name, or by their words quoted), caps, sums, dates
/// and territories. Building one indexes the lists; one finder serves any number of texts, one at a time or many.
/// </summary>
public sealed class MentionFinder
{
    /// <summary>The least score at which words are like a listed name.</summary>
    public const decimal DefaultMin = 0.80m;

    private readonly ListBook _lists;
    private readonly Lawbook _law;
    private readonly PartyFinder _parties;
    private readonly TerritoryFinder _territories = new();
    private readonly LawQuotes _quotes;
    private readonly CapFinder _caps;

    /// <param name="lists">With the pack's designations among its acts, which date what editions cannot.</param>
    /// <param name="min">0.5 to 1.</param>
    public MentionFinder(ListBook lists, Lawbook law, decimal min = DefaultMin)
    {
        (_lists, _law) = (lists, law);
        _parties = new PartyFinder(lists, law, min, _territories.IsPlaceWord);
        _quotes = new LawQuotes(new LawPassages(law));
        _caps = new CapFinder(law);
    }

    /// <param name="at">The document's date: who is listed and what the law says are read as of it.</param>
    /// <returns>In the order of the text. Parties do not overlap; a quoted license may hold other mentions.</returns>
    public ImmutableArray<Mention> Find(string text, LocalDate at)
    {
        var document = new DocumentWords(text, WordReader.Read(text), at);
        var presences = new Presences(_lists, at);
        var sightings = _parties.Find(text, document.Words, presences);
        var law = new LawOnDate(_law, at);
        var parties = sightings.Select(sighting => Party(document, sighting, presences)).ToArray();
        var named = new InstrumentNames(law).Find(document).ToArray();
        var ids = named
            .Select(mention => (mention.Resolved as Referent.Instrument)?.Id)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var quoted = _quotes.Find(document, Symbols(document, sightings), law, ids).ToArray();
        var money = MoneyFinder.Find(document).ToArray();
        var caps = _caps.Find(document, money, Names([.. parties, .. named, .. quoted]));
        var dates = DateFinder
            .Find(text, DocumentDate.Stated(text)?.Date ?? at)
            .Select(d =>
                document.Mention(
                    MentionKind.Date,
                    d.IsSure,
                    d.Start,
                    d.End,
                    new Referent.Day(d.Date),
                    d.Reason
                )
            );
        return
        [
            .. parties
                .Concat(named)
                .Concat(quoted)
                .Concat(money)
                .Concat(caps)
                .Concat(dates)
                .Concat(_territories.Find(document, Taken(document, sightings)))
                .OrderBy(mention => mention.Start)
                .ThenByDescending(mention => mention.End)
                .ThenBy(mention => mention.Kind),
        ];
    }

    private static Mention Party(
        DocumentWords document,
        PartySighting sighting,
        Presences presences
    ) =>
        document.Mention(
            MentionKind.Party,
            sighting.IsStrong,
            document.Words[sighting.First].Start,
            document.Words[sighting.Last].End,
            sighting.IsOpen ? null : presences.Referent(sighting.Phrase.Party),
            sighting.Reason,
            sighting.Score,
            sighting.IsOpen ? sighting.Others.Insert(0, sighting.Phrase.Party.Key) : sighting.Others
        );

    /// <summary>What is named for certain: keys of parties and ids of instruments.</summary>
    private static HashSet<string> Names(IEnumerable<Mention> mentions) =>
        mentions
            .Where(mention => mention.Strength == MentionStrength.Strong)
            .Select(mention =>
                mention.Resolved switch
                {
                    Referent.Party party => party.Key,
                    Referent.Instrument instrument => instrument.Id,
                    _ => null,
                }
            )
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);

    private static string?[] Symbols(
        DocumentWords document,
        ImmutableArray<PartySighting> sightings
    )
    {
        var symbols = new string?[document.Words.Length];
        foreach (var sighting in sightings.Where(sighting => sighting.IsStrong))
        {
            symbols
                .AsSpan()[sighting.First..(sighting.Last + 1)]
                .Fill(sighting.Phrase.Party.Symbol);
        }

        return symbols;
    }

    // A weak party mention takes no place away: "Russia" may be a ship, and is a country first.
    private static bool[] Taken(DocumentWords document, ImmutableArray<PartySighting> sightings)
    {
        var taken = new bool[document.Words.Length];
        foreach (var sighting in sightings.Where(sighting => sighting.IsStrong))
        {
            taken.AsSpan()[sighting.First..(sighting.Last + 1)].Fill(true);
        }

        return taken;
    }
}
