using Proviso.Lists;

namespace Proviso.Reading;

/// <summary>
/// Finds lone family names of listed individuals. They are weak always; where the document has named one of them in full
/// before, the family name is taken for that person.
/// </summary>
internal sealed class FamilyNames
{
    private const int ShortestFamily = 4;
    private const int MostCandidates = 10;

    private readonly PhraseTrie<NamePhrase> _families = new();
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _givenOf;

    public FamilyNames(ImmutableArray<NamePhrase> phrases)
    {
        var people = phrases
            .Where(p => p.Party.Kind == PartyKind.Individual && p.IsStrong)
            .Select(p =>
                (Phrase: p, Family: NamePhrases.Family(p.Name), Given: NamePhrases.Given(p.Name))
            )
            .Where(person => !person.Family.IsEmpty && !person.Given.IsEmpty)
            .ToArray();
        _givenOf = people
            .SelectMany(p => p.Given.Select(given => (p.Phrase.Party.Key, Given: given)))
            .ToLookup(pair => pair.Key, pair => pair.Given, StringComparer.Ordinal);
        _given.UnionWith(people.SelectMany(p => p.Given));
        foreach (
            var (phrase, family, _) in people
                .Where(p => p.Family.Sum(word => word.Length) >= ShortestFamily)
                .Where(p => !p.Family.All(OrdinaryWords.Contains))
                .DistinctBy(p => (p.Phrase.Party.Key, string.Join(' ', p.Family)))
        )
        {
            _families.Add(family, phrase);
        }
    }

    /// <param name="named">The individuals that the document names in full, in its order.</param>
    public IEnumerable<PartySighting> Find(
        ImmutableArray<Word> words,
        NameInText inText,
        IReadOnlyList<PartySighting> named,
        bool[] taken,
        Presences presences
    )
    {
        var before = new Dictionary<string, PartySighting>(StringComparer.Ordinal);
        var next = 0;
        for (var first = 0; first < words.Length; first++)
        {
            for (; next < named.Count && named[next].Last < first; next++)
            {
                before[named[next].Phrase.Party.Key] = named[next];
            }

            if (taken[first] || !words[first].LooksLikeAName || inText.IsShouted(first))
            {
                continue;
            }

            var longest = _families
                .At(words, first)
                .Where(found => !taken[found.Last] && words[found.Last].LooksLikeAName)
                .GroupBy(found => found.Last)
                .LastOrDefault();
            if (
                longest is not null
                && Sighting(words, first, longest.Key, Fitting(longest), before) is { } sighting
            )
            {
                yield return sighting;
            }
        }

        NamePhrase[] Fitting(IEnumerable<(int Last, NamePhrase Phrase)> found) =>
            [
                .. found
                    .Select(one => one.Phrase)
                    .Where(phrase => presences.Of(phrase.Party.Key) is not null)
                    .DistinctBy(phrase => phrase.Party.Key),
            ];
    }

    // "Dmitriy" may be spelled "Dmitry"; "Valery" is somebody else.
    private static bool IsLike(string given, string written) =>
        Suggestion.Distance(given, written) <= Math.Max(given.Length, written.Length) / 4;

    private PartySighting? Sighting(
        ImmutableArray<Word> words,
        int first,
        int last,
        NamePhrase[] fitting,
        Dictionary<string, PartySighting> named
    )
    {
        // "Dmitry Medvedev" is not Valery Medvedev.
        var before = first > 0 && words[first].Before == WordGap.Space ? words[first - 1] : default;
        if (before.IsCapital && _given.Contains(before.Folded))
        {
            fitting =
            [
                .. fitting.Where(p =>
                    _givenOf[p.Party.Key].Any(given => IsLike(given, before.Folded))
                ),
            ];
        }

        if (fitting.Length == 0)
        {
            return null;
        }

        var bound = fitting
            .Select(p => named.GetValueOrDefault(p.Party.Key))
            .OfType<PartySighting>()
            .MaxBy(sighting => sighting.Last);
        if (bound is not null)
        {
            var reason = $"a lone family name; the document named {bound.Phrase.Party.Name} before";
            return new(first, last, bound.Phrase, false, IsExact: true, 1m, reason, []);
        }

        // Given names that are also somebody's family name: nothing points at him.
        if (words[first].Folded is var word && first == last && _given.Contains(word))
        {
            return null;
        }

        return new PartySighting(
            first,
            last,
            fitting[0],
            IsStrong: false,
            IsExact: true,
            1m,
            fitting.Length == 1
                ? "a lone family name"
                : $"a lone family name, borne by {fitting.Length} listed persons",
            [.. fitting.Skip(1).Take(MostCandidates).Select(p => p.Party.Key)]
        )
        {
            IsOpen = fitting.Length > 1,
        };
    }
}
