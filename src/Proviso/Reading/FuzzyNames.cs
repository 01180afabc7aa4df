using System.Text;
using Proviso.Lists;
using Proviso.Names;

namespace Proviso.Reading;

/// <summary>
/// Finds names that are nearly a listed one, through the name index, in windows over runs of words written as names are. A
/// window begins and ends with such a word; "of" and "bin" may stand between.
/// </summary>
internal sealed class FuzzyNames
{
    private const int MostWords = 8;
    private const int FewestTelling = 2;
    private const int LongestQuery = 300;
    private const string Unmatched = "unmatched";

    /// <summary>One letter in four may differ between a word that identifies and the listed one.</summary>
    private const decimal Near = 0.75m;

    private readonly decimal _min;
    private readonly Func<string, bool> _isPlace;
    private readonly ImmutableArray<NamePhrase> _phrases;
    private readonly Lazy<NameIndex> _index;

    /// <param name="isPlace">Words of places tell no party: "Russian Federation" is not a bank of it.</param>
    public FuzzyNames(ImmutableArray<NamePhrase> phrases, decimal min, Func<string, bool> isPlace)
    {
        _isPlace = isPlace;
        _min = min;
        _phrases = [.. phrases.Where(p => p.IsStrong && p.Telling.Length >= FewestTelling)];
        _index = new Lazy<NameIndex>(() => new NameIndex([.. _phrases.Select(p => p.Phrase)]));
    }

    /// <param name="taken">Words that an exact strong name holds already; no window touches them.</param>
    public IEnumerable<PartySighting> Find(
        string text,
        ImmutableArray<Word> words,
        bool[] taken,
        Presences presences
    )
    {
        var asked = new Dictionary<string, (NamePhrase, NameScore, bool)?>(StringComparer.Ordinal);
        for (var first = 0; first < words.Length; first++)
        {
            if (taken[first] || !words[first].LooksLikeAName)
            {
                continue;
            }

            foreach (var last in Ends(words, first, taken))
            {
                if (!MayName(words, first, last))
                {
                    continue;
                }

                var query = Query(text, words, first, last);
                if (query.Length > LongestQuery)
                {
                    break;
                }

                if (!asked.TryGetValue(query, out var found))
                {
                    found = Best(query, presences) is var (best, alike)
                        ? (best, alike, IsAsListed(query, best))
                        : null;
                    asked.Add(query, found);
                }

                if (found is var (phrase, score, asListed))
                {
                    yield return new PartySighting(
                        first,
                        last,
                        phrase,
                        IsStrong: asListed && !IsCut(words, first, last, phrase.Party.Kind),
                        IsExact: false,
                        score.Value,
                        $"like {phrase.Name}",
                        []
                    );
                }
            }
        }
    }

    /// <summary>
    /// Strong is at most what a screening of these words would find, and each of them is nearly a listed one: a given name
    /// with one of two family names is less, and Omar is not Omairi.
    /// </summary>
    private bool IsAsListed(string query, NamePhrase phrase)
    {
        var score = NameMatcher.Score(query, phrase.Name);
        return score.Value >= _min
            && score
                .Edges.Where(edge => edge.Query.Length > 0)
                .All(edge =>
                    edge.Relation == Unmatched
                        ? phrase.Party.Kind != PartyKind.Individual
                        : edge.Similarity >= Near
                );
    }

    // "Miguel Angel" in "Miguel Angel Torres" is half of another man's name.
    private bool IsCut(ImmutableArray<Word> words, int first, int last, PartyKind kind) =>
        kind == PartyKind.Individual
        && (
            (words[first].Before == WordGap.Space && IsName(words, first - 1))
            || (
                last + 1 < words.Length
                && words[last + 1].Before == WordGap.Space
                && IsName(words, last + 1)
            )
        );

    private bool IsName(ImmutableArray<Word> words, int at) =>
        at >= 0 && words[at].LooksLikeAName && IsRare(words[at].Folded);

    private static IEnumerable<int> Ends(ImmutableArray<Word> words, int first, bool[] taken)
    {
        for (var last = first + 1; last < words.Length && last - first < MostWords; last++)
        {
            var word = words[last];
            if (taken[last] || word.Before > WordGap.Quote || word.Folded.Length == 0)
            {
                yield break;
            }

            if (word.LooksLikeAName)
            {
                yield return last;
            }
            else if (word.Shape != WordShape.Number && !OrdinaryWords.IsJoining(word.Folded))
            {
                yield break;
            }
        }
    }

    // Ordinary words that are only like a name are not one; and a name has two words that tell.
    private bool MayName(ImmutableArray<Word> words, int first, int last)
    {
        var (telling, rare) = (0, 0);
        for (var i = first; i <= last; i++)
        {
            var word = words[i].Folded;
            telling += word.Length > 1 && !OrdinaryWords.IsSmall(word) ? 1 : 0;
            rare += word.Length > 2 && IsRare(word) ? 1 : 0;
        }

        return telling >= FewestTelling && rare > 0;
    }

    private bool IsRare(string word) => !OrdinaryWords.Contains(word) && !_isPlace(word);

    private (NamePhrase, NameScore)? Best(string query, Presences presences)
    {
        foreach (var found in _index.Value.Search(query, _min))
        {
            var phrase = _phrases[found.Position];
            if (presences.Of(phrase.Party.Key) is not null && Holds(phrase, found.Score))
            {
                return (phrase, found.Score);
            }
        }

        return null;
    }

    /// <summary>The window's own ends must have met something: else a narrower window says the same better.</summary>
    private bool Holds(NamePhrase phrase, NameScore score)
    {
        var asked = score.Edges.Where(edge => edge.Query.Length > 0).ToArray();
        if (asked.Length == 0)
        {
            return true;
        }

        var rare = asked.Count(edge =>
            edge.Relation != Unmatched
            && edge.Listed.Length > 0
            && edge.Query.Split(' ').Any(IsRare)
        );
        return rare > 0
            && asked[0].Relation != Unmatched
            && asked[^1].Relation != Unmatched
            && MeetsFamily(phrase, asked);
    }

    // Given names alone are nobody's.
    private static bool MeetsFamily(NamePhrase phrase, NameEdge[] asked)
    {
        if (phrase.Party.Kind != PartyKind.Individual)
        {
            return true;
        }

        var family = NamePhrases.Family(phrase.Name);
        return family.IsEmpty
            || asked.Any(edge => edge.Listed.Split(' ').Any(word => family.Contains(word)));
    }

    // Other scripts go to the index as they stand, so that it may try its own transliterations.
    private static string Query(string text, ImmutableArray<Word> words, int first, int last)
    {
        var span = text.AsSpan(words[first].Start, words[last].End - words[first].Start);
        return Ascii.IsValid(span)
            ? string.Join(' ', words.AsSpan()[first..(last + 1)].ToArray().Select(w => w.Folded))
            : span.ToString();
    }
}
