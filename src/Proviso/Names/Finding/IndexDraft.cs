using System.Runtime.InteropServices;
using System.Text;

namespace Proviso.Names.Finding;

/// <summary>Reads names and lays out the tables that a search walks.</summary>
internal sealed class IndexDraft
{
    private readonly TokenPool _pool = new();
    private readonly TokenizedName[] _names;
    private readonly int[] _positions;
    private readonly int[] _reach;
    private readonly NameToken[] _tokens;

    /// <summary>From the number in the pool, the order of appearance, to that in the tables.</summary>
    private readonly int[] _numbers;
    private readonly Dictionary<IndexPart, byte[]> _parts = [];

    private IndexDraft(ImmutableArray<string> names)
    {
        _names = new TokenizedName[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            _names[i] = TokenizedName.Of(names[i], _pool);
        }

        _reach = [.. _names.Select(NameBound.Reach)];
        _positions = [.. Enumerable.Range(0, _names.Length).OrderBy(name => _reach[name])];
        _reach = [.. _positions.Select(position => _reach[position])];
        _names = [.. _positions.Select(position => _names[position])];

        _tokens = [.. _pool.All];
        Array.Sort(
            _tokens,
            (a, b) =>
                Rank(a).CompareTo(Rank(b)) is var order and not 0
                    ? order
                    : string.CompareOrdinal(a.Text, b.Text)
        );
        _numbers = new int[_tokens.Length];
        for (var i = 0; i < _tokens.Length; i++)
        {
            _numbers[_tokens[i].Id] = i;
        }
    }

    public static byte[] Bytes(ImmutableArray<string> names)
    {
        var draft = new IndexDraft(names);
        draft.LayWords();
        draft.LayNames();
        draft.LayPostings();
        draft.LayOrders();
        draft.LayKeys();
        return IndexImage.Join(part => draft._parts[part]);
    }

    // Fuzzy words by length, then initials, other words, legal forms.
    private static int Rank(NameToken token) =>
        token.IsLegalForm ? NameToken.LongestFuzzy + 3
        : token.IsFuzzy ? token.Text.Length
        : token.IsInitial ? NameToken.LongestFuzzy + 1
        : NameToken.LongestFuzzy + 2;

    private void LayWords()
    {
        var lengths = new int[NameToken.LongestFuzzy + 2];
        var texts = new int[_tokens.Length + 1];
        for (var i = 0; i < _tokens.Length; i++)
        {
            texts[i + 1] = texts[i] + _tokens[i].Text.Length;
            if (_tokens[i].IsFuzzy)
            {
                lengths[_tokens[i].Text.Length + 1]++;
            }
        }

        SumUp(lengths);
        Add(IndexPart.LengthStarts, lengths);
        Add(
            IndexPart.Counts,
            [
                CountBelow(NameToken.LongestFuzzy + 1),
                CountBelow(NameToken.LongestFuzzy + 2),
                CountBelow(NameToken.LongestFuzzy + 3),
            ]
        );
        Add(IndexPart.Letters, [.. _tokens.Select(token => token.Letters)]);
        Add(IndexPart.Weights, [.. _tokens.Select(token => token.Weight)]);
        _parts[IndexPart.Lightness] = [.. _tokens.Select(token => (byte)(token.IsLight ? 1 : 0))];
        Add(IndexPart.TextStarts, texts);
        _parts[IndexPart.Texts] = Encoding.ASCII.GetBytes(
            string.Concat(_tokens.Select(token => token.Text))
        );
    }

    private int CountBelow(int rank) => _tokens.Count(token => Rank(token) < rank);

    private void LayNames()
    {
        var starts = new int[_names.Length + 1];
        for (var i = 0; i < _names.Length; i++)
        {
            starts[i + 1] = starts[i] + _names[i].Tokens.Length;
        }

        var tokens = new int[starts[^1]];
        for (var i = 0; i < _names.Length; i++)
        {
            for (var at = 0; at < _names[i].Tokens.Length; at++)
            {
                tokens[starts[i] + at] = Number(i, at);
            }
        }

        Add(IndexPart.NameStarts, starts);
        Add(IndexPart.NameTokens, tokens);
        Add(IndexPart.NameWeights, [.. _names.Select(name => name.Weight)]);
        Add(IndexPart.NameReach, _reach);
        Add(
            IndexPart.NameLetters,
            [.. _names.Select(name => name.Tokens.Aggregate(0, (all, t) => all | t.Letters))]
        );
        Add(IndexPart.NamePositions, _positions);
    }

    private int Number(int name, int at)
    {
        var tokens = _names[name].Tokens;
        return at < 0 || at >= tokens.Length ? -1 : _numbers[tokens[at].Id];
    }

    private void LayPostings()
    {
        var starts = new int[_tokens.Length + 1];
        foreach (var token in _names.SelectMany(name => name.Tokens))
        {
            starts[_numbers[token.Id] + 1]++;
        }

        SumUp(starts);
        var next = starts.AsSpan().ToArray();
        var (postings, before, after) = (
            new int[starts[^1]],
            new int[starts[^1]],
            new int[starts[^1]]
        );
        for (var i = 0; i < _names.Length; i++)
        {
            for (var at = 0; at < _names[i].Tokens.Length; at++)
            {
                var place = next[Number(i, at)]++;
                (postings[place], before[place], after[place]) = (
                    i,
                    Number(i, at - 1),
                    Number(i, at + 1)
                );
            }
        }

        Add(IndexPart.PostingStarts, starts);
        Add(IndexPart.Postings, postings);
        Add(IndexPart.Before, before);
        Add(IndexPart.After, after);
        Add(IndexPart.LettersBefore, [.. before.Select(LettersToJoin)]);
        Add(IndexPart.LettersAfter, [.. after.Select(LettersToJoin)]);
    }

    private int LettersToJoin(int token) =>
        token < 0 || _tokens[token].IsLegalForm ? -1 : NameToken.LettersOf(_tokens[token].Text);

    private void LayOrders()
    {
        var words = CountBelow(NameToken.LongestFuzzy + 1);
        LayOrder(
            words,
            false,
            (IndexPart.ByStartKeys, IndexPart.ByStartLengths, IndexPart.ByStart)
        );
        LayOrder(words, true, (IndexPart.ByEndKeys, IndexPart.ByEndLengths, IndexPart.ByEnd));
    }

    private void LayOrder(
        int words,
        bool fromEnd,
        (IndexPart Keys, IndexPart Lengths, IndexPart Words) parts
    )
    {
        long[] keys = [.. _tokens.Take(words).Select(t => WordOrder.Key(t.Text, fromEnd))];
        int[] order = [.. Enumerable.Range(0, words).OrderBy(token => keys[token])];
        Array.Sort(keys);
        _parts[parts.Keys] = MemoryMarshal.AsBytes(keys.AsSpan()).ToArray();
        _parts[parts.Lengths] = [.. order.Select(token => (byte)_tokens[token].Text.Length)];
        Add(parts.Words, order);
    }

    private void LayKeys()
    {
        var keys = new HashedDraft(
            _tokens.Length,
            (token, add) => WordKeys.Of(_tokens[token], add)
        );
        Add(IndexPart.KeyStarts, keys.Starts);
        Add(IndexPart.KeyHashes, keys.Hashes);
        Add(IndexPart.KeyTokens, keys.Entries);
    }

    private static void SumUp(int[] counts)
    {
        for (var i = 1; i < counts.Length; i++)
        {
            counts[i] += counts[i - 1];
        }
    }

    private void Add(IndexPart part, int[] values) =>
        _parts[part] = MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
}
