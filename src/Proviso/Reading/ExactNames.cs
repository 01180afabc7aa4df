namespace Proviso.Reading;

/// <summary>Finds words that equal a listed name, in any case, and leaves out those that are not meant so.</summary>
internal sealed class ExactNames
{
    private readonly PhraseTrie<NamePhrase> _phrases = new();

    public ExactNames(ImmutableArray<NamePhrase> phrases)
    {
        foreach (var phrase in phrases.Where(phrase => !phrase.IsAcronym))
        {
            _phrases.Add(phrase.Words, phrase);
        }
    }

    public IEnumerable<PartySighting> Find(
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
                        (Phrase: phrase, Judged: inText.Judge(phrase, first, same.Key))
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
