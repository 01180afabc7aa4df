using Proviso.Lists;
using Proviso.Names;

namespace Proviso.Reading;

/// <summary>
/// Finds single words that are nearly the name of a listed entity, or the word of it that tells: "Hezbollah" of HIZBALLAH.
/// They are weak always, and open where several fit.
/// </summary>
internal sealed class LoneNames
{
    private const int ShortestWord = 6;
    private const int MostCandidates = 10;
    private const decimal Near = 0.75m;

    private readonly decimal _min;
    private readonly Func<string, bool> _isPlace;
    private readonly ImmutableArray<NamePhrase> _phrases;
    private readonly Lazy<NameIndex> _index;

    public LoneNames(ImmutableArray<NamePhrase> phrases, decimal min, Func<string, bool> isPlace)
    {
        (_min, _isPlace) = (min, isPlace);
        _phrases =
        [
            .. phrases.Where(p =>
                p.IsStrong && p.Party.Kind == PartyKind.Entity && p.Words.Any(IsTelling)
            ),
        ];
        _index = new Lazy<NameIndex>(() => new NameIndex([.. _phrases.Select(p => p.Phrase)]));
    }

    /// <param name="taken">Words that are part of another mention.</param>
    public IEnumerable<PartySighting> Find(
        string text,
        ImmutableArray<Word> words,
        NameInText inText,
        bool[] taken,
        Presences presences
    )
    {
        var asked = new Dictionary<string, (NamePhrase Phrase, decimal Score)[]>(
            StringComparer.Ordinal
        );
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (taken[i] || !IsName(word) || inText.IsShouted(i) || IsPartOfRun(words, i))
            {
                continue;
            }

            // Other scripts go to the index as they stand, so that it may try its own transliterations.
            var written = text[word.Start..word.End];
            if (!asked.TryGetValue(written, out var found))
            {
                asked.Add(written, found = Alike(written, presences));
            }

            if (found is [var best, ..])
            {
                yield return new PartySighting(
                    i,
                    i,
                    best.Phrase,
                    IsStrong: false,
                    IsExact: false,
                    best.Score,
                    found.Length == 1
                        ? $"one word, like {best.Phrase.Name}"
                        : $"one word, like {string.Join(" and ", found.Take(2).Select(f => f.Phrase.Name))}",
                    [.. found.Skip(1).Take(MostCandidates).Select(f => f.Phrase.Party.Key)]
                )
                {
                    IsOpen = found.Length > 1,
                };
            }
        }
    }

    private (NamePhrase Phrase, decimal Score)[] Alike(string written, Presences presences) =>
        written.Length > NameIndex.LongestName
            ? []
            :
            [
                .. _index
                    .Value.Search(written, _min)
                    .Where(found => found.Score.Edges.Any(IsNear))
                    .Select(found => (Phrase: _phrases[found.Position], found.Score.Value))
                    .Where(found => presences.Of(found.Phrase.Party.Key) is not null)
                    .DistinctBy(found => found.Phrase.Party.Key),
            ];

    private bool IsNear(NameEdge edge) =>
        edge.Query.Length > 0 && edge.Similarity >= Near && IsTelling(edge.Listed);

    private bool IsName(Word word) => word.LooksLikeAName && IsTelling(word.Folded);

    private bool IsTelling(string folded) =>
        folded.Length >= ShortestWord && !OrdinaryWords.Contains(folded) && !_isPlace(folded);

    // One word of a longer name is a matter of the whole name.
    private bool IsPartOfRun(ImmutableArray<Word> words, int at) =>
        (at > 0 && words[at].Before == WordGap.Space && IsNeighbor(words[at - 1]))
        || (
            at + 1 < words.Length
            && words[at + 1].Before == WordGap.Space
            && IsNeighbor(words[at + 1])
        );

    private bool IsNeighbor(Word word) =>
        word.LooksLikeAName && !OrdinaryWords.Contains(word.Folded) && !_isPlace(word.Folded);
}
