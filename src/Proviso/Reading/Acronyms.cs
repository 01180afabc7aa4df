namespace Proviso.Reading;

/// <summary>
/// Finds the short names of parties, which need context: the document's own definition, or the party's long name in the same
/// document. Without either an acronym is weak, and one of two letters or one that is a word ("WHO") is nothing.
/// </summary>
internal sealed class Acronyms(ImmutableArray<NamePhrase> phrases)
{
    private readonly ILookup<string, NamePhrase> _phrases = phrases
        .Where(phrase => phrase.IsAcronym)
        .ToLookup(phrase => phrase.Words[0], StringComparer.Ordinal);

    /// <param name="strong">What the document names by a long name, exactly or nearly.</param>
    public IEnumerable<PartySighting> Find(
        ImmutableArray<Word> words,
        NameInText inText,
        IReadOnlyCollection<PartySighting> strong,
        bool[] taken,
        Presences presences
    )
    {
        var definitions = new AcronymDefinitions(
            words,
            strong
                .GroupBy(sighting => sighting.Last)
                .ToDictionary(same => same.Key, same => same.First())
        );
        var named = strong
            .Where(sighting => sighting.Last > sighting.First)
            .Select(sighting => sighting.Phrase.Party.Key)
            .ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Shape != WordShape.Upper || taken[i])
            {
                continue;
            }

            var found = definitions.TryFind(words[i].Folded, out var party)
                ? Defined(i, words[i].Folded, party, presences)
                : Undefined(i, words[i].Folded, inText.IsShouted(i), named, presences);
            if (found is not null)
            {
                yield return found;
            }
        }
    }

    private PartySighting? Defined(
        int index,
        string acronym,
        PartySighting? party,
        Presences presences
    )
    {
        if (party is not null)
        {
            var reason = $"the document says that it stands for {party.Phrase.Party.Name}";
            return new(index, index, party.Phrase, true, IsExact: true, party.Score, reason, []);
        }

        return Candidates(acronym, presences) is [var other, ..]
            ? new(
                index,
                index,
                other,
                IsStrong: false,
                IsExact: true,
                1m,
                "a listed party's acronym, but the document says that it stands for somebody else",
                []
            )
            : null;
    }

    private PartySighting? Undefined(
        int index,
        string acronym,
        bool shouted,
        HashSet<string> named,
        Presences presences
    )
    {
        var candidates = Candidates(acronym, presences);
        if (candidates.FirstOrDefault(phrase => named.Contains(phrase.Party.Key)) is { } bound)
        {
            var reason = $"the document names {bound.Party.Name} in full";
            return new(index, index, bound, IsStrong: true, IsExact: true, 1m, reason, []);
        }

        return
            candidates.IsEmpty || acronym.Length < 3 || shouted || OrdinaryWords.Contains(acronym)
            ? null
            : new(
                index,
                index,
                candidates[0],
                IsStrong: false,
                IsExact: true,
                1m,
                "an acronym, and nothing in the document says for whom it stands",
                [.. candidates.Skip(1).Select(phrase => phrase.Party.Key)]
            );
    }

    private ImmutableArray<NamePhrase> Candidates(string acronym, Presences presences) =>
        [
            .. _phrases[acronym]
                .Where(phrase => presences.Of(phrase.Party.Key) is not null)
                .OrderByDescending(phrase => phrase.IsStrong)
                .DistinctBy(phrase => phrase.Party.Key),
        ];
}
