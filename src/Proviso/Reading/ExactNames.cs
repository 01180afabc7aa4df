using Proviso.Lists;
using Proviso.Names;

namespace Proviso.Reading;

/// <summary>Finds words that equal a listed name, in any case, and leaves out those that are not meant so.</summary>
internal sealed class ExactNames
{
    private readonly PhraseTrie<NamePhrase> _phrases = new();

    private readonly decimal _min;

    /// <param name="min">From where on a screening of the same words would find the party.</param>
    public ExactNames(ImmutableArray<NamePhrase> phrases, decimal min)
    {
        _min = min;
        foreach (var phrase in phrases.Where(phrase => !phrase.IsAcronym))
        {
            _phrases.Add(phrase.Words, phrase);
        }
    }

    public IEnumerable<PartySighting> Find(
        string text,
        ImmutableArray<Word> words,
        NameInText inText,
        Presences presences
    )
    {
        for (var first = 0; first < words.Length; first++)
        {
            foreach (var same in _phrases.At(words, first).GroupBy(found => found.Last))
            {
                var judged = same.Select(found => found.Value)
                    .Where(phrase => presences.Of(phrase.Party.Key) is not null)
                    .Where(phrase => WidestGap(words, first, same.Key) <= phrase.Widest)
                    .Select(phrase =>
                        (
                            Phrase: phrase,
                            Judged: Judge(text, words, inText, phrase, first, same.Key)
                        )
                    )
                    .Where(pair => pair.Judged is not null)
                    .OrderByDescending(pair => pair.Judged!.Value.IsStrong)
                    .ThenBy(pair => pair.Phrase.Form)
                    .ThenBy(pair => pair.Phrase.Party.Key, StringComparer.Ordinal)
                    .ToArray();
                if (judged is [var best, ..])
                {
                    yield return new PartySighting(
                        first,
                        same.Key,
                        best.Phrase,
                        best.Judged!.Value.IsStrong,
                        IsExact: true,
                        1m,
                        best.Judged.Value.Reason,
                        [
                            .. judged
                                .Skip(1)
                                .Select(pair => pair.Phrase.Party.Key)
                                .Where(key => key != best.Phrase.Party.Key)
                                .Distinct(StringComparer.Ordinal),
                        ]
                    );
                }
            }
        }
    }

    private (bool IsStrong, string Reason)? Judge(
        string text,
        ImmutableArray<Word> words,
        NameInText inText,
        NamePhrase phrase,
        int first,
        int last
    )
    {
        var judged = inText.Judge(phrase, first, last);
        if (
            judged is not (true, _)
            || phrase.Party.Kind != PartyKind.Individual
            || IsInverted(words, phrase, first, last) is not { } comma
        )
        {
            return judged is (true, _) && IsLess(text, words, phrase, first, last)
                ? (false, $"of {phrase.Name} only the first given name and the family name")
                : judged;
        }

        // "LOPEZ, Luis": capitals before the comma are how a list inverts a name.
        if (words[comma - 1].Shape == WordShape.Upper && words[comma].Shape == WordShape.Title)
        {
            return judged;
        }

        // "Maria Lopez, Luis Garcia": the comma divides two people. With a word on one side only it may.
        var before = InRun(words, first - 1, words[first].Before);
        var after = last + 1 < words.Length && InRun(words, last + 1, words[last + 1].Before);
        return before && after ? null
            : before || after ? (false, "the comma may divide two people")
            : judged;
    }

    // "Jose Perez" is too little of PEREZ, Jose Bruno, where both words are common.
    private bool IsLess(
        string text,
        ImmutableArray<Word> words,
        NamePhrase phrase,
        int first,
        int last
    ) =>
        phrase.Form == NameForm.Short
        && words[last].End - words[first].Start <= NameIndex.LongestName
        && NameMatcher.Score(text[words[first].Start..words[last].End], phrase.Name).Value < _min;

    /// <summary>The word after the comma inside the phrase, or null.</summary>
    private static int? IsInverted(
        ImmutableArray<Word> words,
        NamePhrase phrase,
        int first,
        int last
    )
    {
        for (var i = first + 1; i <= last && phrase.Widest >= WordGap.Comma; i++)
        {
            if (words[i].Before == WordGap.Comma)
            {
                return i;
            }
        }

        return null;
    }

    private static bool InRun(ImmutableArray<Word> words, int neighbor, WordGap gap) =>
        neighbor >= 0
        && gap == WordGap.Space
        && words[neighbor].LooksLikeAName
        && !OrdinaryWords.IsSmall(words[neighbor].Folded);

    private static WordGap WidestGap(ImmutableArray<Word> words, int first, int last)
    {
        var widest = WordGap.Space;
        for (var i = first + 1; i <= last; i++)
        {
            widest = words[i].Before > widest ? words[i].Before : widest;
        }

        return widest;
    }
}
