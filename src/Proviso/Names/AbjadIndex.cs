namespace Proviso.Names;

/// <summary>
/// What words without vowels may meet among the words of an index, and what Latin words may meet among such words of it.
/// What it leaves out does not meet; whether the rest does, <see cref="Likeness"/> tells. Safe for many threads.
/// </summary>
internal sealed class AbjadIndex
{
    private readonly ImmutableArray<NameToken> _abjad;
    private readonly Lazy<ILookup<string, NameToken>> _bySkeleton;
    private readonly Lazy<ILookup<string, NameToken>> _latinBySkeleton;
    private readonly Lazy<ILookup<string, NameToken>> _byText;
    private readonly Lazy<ILookup<string, NameToken>> _byHead;
    private readonly Lazy<ILookup<string, int>> _byNeighbors;

    /// <param name="names">Of the index, in their order.</param>
    /// <param name="words">Every word of them.</param>
    public AbjadIndex(IEnumerable<TokenizedName> names, IReadOnlyList<NameToken> words)
    {
        _abjad = [.. words.Where(word => word.IsAbjad)];
        _bySkeleton = new(() => Lookup(_abjad, word => word.Skeletons));
        _latinBySkeleton = new(() => Lookup(words.Where(w => !w.IsAbjad), word => word.Skeletons));
        _byText = new(() => Lookup(words.Where(w => !w.IsLegalForm), word => [word.Text]));
        _byHead = new(() => Lookup(_abjad, word => word.Parts.SelectMany(part => Keys(part.Head))));
        _byNeighbors = new(() =>
            names
                .SelectMany((name, place) => Neighbors(name).Select(key => (key, place)))
                .ToLookup(entry => entry.key, entry => entry.place, StringComparer.Ordinal)
        );
    }

    /// <summary>Words of the index that the word may meet because one of the two has no vowels.</summary>
    public IEnumerable<NameToken> Meeting(NameToken word) =>
        word.IsAbjad ? word.Skeletons.SelectMany(key => _latinBySkeleton.Value[key]).Concat(_abjad)
        : _abjad.IsEmpty ? []
        : word.Skeletons.SelectMany(key => _bySkeleton.Value[key]);

    /// <summary>Words of the index without vowels that may begin with a query's Latin word.</summary>
    public IEnumerable<NameToken> Heads(NameToken first) =>
        _abjad.IsEmpty || first.IsAbjad
            ? []
            : Keys(first).SelectMany(key => _byHead.Value[key]).Distinct();

    /// <summary>Words of the index that two neighbors of a query are together.</summary>
    /// <param name="heads">Those of the first: <see cref="Heads"/>.</param>
    public IEnumerable<NameToken> Wholes(NameToken first, NameToken second, NameToken[] heads)
    {
        IEnumerable<NameToken> found =
            AbjadLikeness.Join(first, second) is { } joined ? Meeting(joined)
            : second.IsAbjad ? []
            : heads;
        return found.Where(whole => Likeness.OfJoined(first, second, whole).Similarity > 0);
    }

    /// <summary>Words of the index that can be the first of two that a query's word without vowels is.</summary>
    public IEnumerable<NameToken> Firsts(NameToken whole) =>
        whole
            .Parts.SelectMany(part =>
                Meeting(part.Head)
                    .Where(word => !word.IsAbjad)
                    .Concat(part.Head.Variants.SelectMany(text => _byText.Value[text]))
            )
            .Distinct();

    /// <summary>Names of the index with two neighbors, at least one without vowels, that a query's Latin word may be.</summary>
    public IEnumerable<int> Names(NameToken whole) =>
        _abjad.IsEmpty || whole.IsAbjad
            ? []
            : whole.Skeletons.SelectMany(key => _byNeighbors.Value[key]);

    // A head meets a word by a skeleton of both, or by a table of variants.
    private static IEnumerable<string> Keys(NameToken word) =>
        word.Skeletons.Concat(word.Variants.Append(word.Text).Select(text => "=" + text));

    private static IEnumerable<string> Neighbors(TokenizedName name)
    {
        for (var i = 0; i + 1 < name.Tokens.Length; i++)
        {
            if (AbjadLikeness.Join(name.Tokens[i], name.Tokens[i + 1]) is { } joined)
            {
                foreach (var key in joined.Skeletons)
                {
                    yield return key;
                }
            }
        }
    }

    private static ILookup<string, NameToken> Lookup(
        IEnumerable<NameToken> words,
        Func<NameToken, IEnumerable<string>> keys
    ) =>
        words
            .SelectMany(word =>
                keys(word).Distinct(StringComparer.Ordinal).Select(key => (key, word))
            )
            .ToLookup(entry => entry.key, entry => entry.word, StringComparer.Ordinal);
}
