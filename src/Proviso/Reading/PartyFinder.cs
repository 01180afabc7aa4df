using Proviso.Law;
using Proviso.Lists;

namespace Proviso.Reading;

/// <summary>
/// Finds the listed parties a text names. First what equals a name, then what is like one, then acronyms and family names,
/// which need what was found before, last single words. Where two overlap, the one that identifies wins, then the exact, the alike, the longer.
/// </summary>
internal sealed class PartyFinder
{
    private readonly ExactNames _exact;
    private readonly FuzzyNames _fuzzy;
    private readonly Acronyms _acronyms;
    private readonly FamilyNames _families;
    private readonly LoneNames _lone;

    public PartyFinder(ListBook lists, Lawbook law, decimal min, Func<string, bool> isPlace)
    {
        var phrases = NamePhrases.Of(lists, law);
        _exact = new ExactNames(phrases, min);
        _fuzzy = new FuzzyNames(phrases, min, isPlace);
        _acronyms = new Acronyms(phrases);
        _families = new FamilyNames(phrases);
        _lone = new LoneNames(phrases, min, isPlace);
    }

    /// <returns>In the order of the text; no two overlap.</returns>
    public ImmutableArray<PartySighting> Find(
        string text,
        ImmutableArray<Word> words,
        Presences presences
    )
    {
        var inText = new NameInText(words);
        var exact = _exact.Find(text, words, inText, presences).ToArray();
        var taken = Taken(words.Length, exact.Where(sighting => sighting.IsStrong));
        var named = Settled(words.Length, exact.Concat(_fuzzy.Find(text, words, taken, presences)));
        ImmutableArray<PartySighting> strong = [.. named.Where(sighting => sighting.IsStrong)];
        taken = Taken(words.Length, named);
        var acronyms = _acronyms.Find(words, inText, strong, taken, presences).ToArray();
        taken = Taken(words.Length, strong.Concat(acronyms));
        ImmutableArray<PartySighting> people =
        [
            .. strong.Where(s => s.Phrase.Party.Kind == PartyKind.Individual),
        ];
        var families = _families.Find(words, inText, people, taken, presences);
        var all = Settled(words.Length, named.Concat(acronyms).Concat(families));
        taken = Taken(words.Length, all);
        return Settled(words.Length, all.Concat(_lone.Find(text, words, inText, taken, presences)));
    }

    private static ImmutableArray<PartySighting> Settled(
        int length,
        IEnumerable<PartySighting> sightings
    )
    {
        var taken = new bool[length];
        var kept = ImmutableArray.CreateBuilder<PartySighting>();
        foreach (
            var one in sightings
                .OrderByDescending(s => s.IsStrong)
                .ThenByDescending(s => s.IsExact)
                .ThenByDescending(s => s.Score)
                .ThenByDescending(s => s.Last - s.First)
                .ThenBy(s => s.First)
                .ThenBy(s => s.Phrase.Party.Key, StringComparer.Ordinal)
        )
        {
            var span = taken.AsSpan()[one.First..(one.Last + 1)];
            if (!span.Contains(value: true))
            {
                span.Fill(true);
                kept.Add(one);
            }
        }

        return [.. kept.OrderBy(one => one.First)];
    }

    private static bool[] Taken(int length, IEnumerable<PartySighting> sightings)
    {
        var taken = new bool[length];
        foreach (var sighting in sightings)
        {
            taken.AsSpan()[sighting.First..(sighting.Last + 1)].Fill(true);
        }

        return taken;
    }
}
