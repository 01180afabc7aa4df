using System.Collections.Concurrent;
using System.Numerics;

namespace Proviso.Names;

/// <summary>The names of an index as tokens, with the tables a search walks. Immutable; safe for many threads.</summary>
internal sealed class IndexedNames
{
    private readonly TokenPool _pool = new();
    private readonly int[] _postingStarts;
    private readonly int[] _postings;
    private readonly int[] _before;
    private readonly int[] _after;
    private readonly int[] _lengths;
    private readonly int[] _lengthStarts;
    private readonly NameToken[] _byLength;
    private readonly int[] _letters;
    private readonly ILookup<string, NameToken> _bySpelling;
    private readonly ConcurrentBag<SearchScratch> _scratch = [];

    public IndexedNames(ImmutableArray<string> names)
    {
        Names = new TokenizedName[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            Names[i] = TokenizedName.Of(names[i], _pool);
            MostInitials = Math.Max(MostInitials, Names[i].Initials);
        }

        _postingStarts = PostingStarts(Names, _pool.All.Count);
        _postings = new int[_postingStarts[^1]];
        _before = new int[_postings.Length];
        _after = new int[_postings.Length];
        Post();
        _lengths =
        [
            .. _pool.All.Select(token =>
                token.IsLegalForm ? -NameWords.LongestName : token.Text.Length
            ),
        ];
        _byLength =
        [
            .. _pool.All.Where(token => token.IsFuzzy).OrderBy(token => token.Text.Length),
        ];
        _letters = [.. _byLength.Select(token => token.Letters)];
        _lengthStarts = new int[NameToken.LongestFuzzy + 2];
        foreach (var token in _byLength)
        {
            _lengthStarts[token.Text.Length + 1]++;
        }

        for (var length = 1; length < _lengthStarts.Length; length++)
        {
            _lengthStarts[length] += _lengthStarts[length - 1];
        }

        Abjad = new AbjadIndex(Names, _pool.All);
        _bySpelling = _byLength
            .Where(token => token.SpellingKey.Length > 0)
            .ToLookup(token => token.SpellingKey, StringComparer.Ordinal);
    }

    public TokenizedName[] Names { get; }

    public AbjadIndex Abjad { get; }

    /// <summary>In one name.</summary>
    public int MostInitials { get; }

    public NameToken? Token(string text, bool isLegalForm = false) => _pool.Find(text, isLegalForm);

    public NameToken? Word(ReadOnlySpan<char> text) => _pool.Find(text);

    public IEnumerable<NameToken> BySpelling(string key) => key.Length == 0 ? [] : _bySpelling[key];

    /// <summary>Positions of the names that hold the token; a name that holds it twice stands there twice.</summary>
    public ReadOnlySpan<int> NamesWith(NameToken token) =>
        _postings.AsSpan(_postingStarts[token.Id].._postingStarts[token.Id + 1]);

    /// <summary>
    /// Every token of that length whose set of letters is near enough for so many slips: each brings in one letter at most
    /// that the other has not.
    /// </summary>
    public void Near(int length, int letters, int slips, List<NameToken> found)
    {
        if (length is < 1 or > NameToken.LongestFuzzy)
        {
            return;
        }

        var (i, end) = (_lengthStarts[length], _lengthStarts[length + 1]);
        var query = new Vector<int>(letters);
        for (; i <= end - Vector<int>.Count; i += Vector<int>.Count)
        {
            var listed = new Vector<int>(_letters, i);
            var more = Vector.AndNot(listed, query);
            var less = Vector.AndNot(query, listed);
            for (var slip = 0; slip < slips; slip++)
            {
                // Takes the lowest bit away.
                more &= more - Vector<int>.One;
                less &= less - Vector<int>.One;
            }

            if (Vector.EqualsAny(more | less, Vector<int>.Zero))
            {
                AddNear(i, i + Vector<int>.Count, letters, slips, found);
            }
        }

        AddNear(i, end, letters, slips, found);
    }

    private void AddNear(int start, int end, int letters, int slips, List<NameToken> found)
    {
        for (var i = start; i < end; i++)
        {
            if (
                int.PopCount(_letters[i] & ~letters) <= slips
                && int.PopCount(letters & ~_letters[i]) <= slips
            )
            {
                found.Add(_byLength[i]);
            }
        }
    }

    public SearchScratch TakeScratch() =>
        _scratch.TryTake(out var scratch)
            ? scratch
            : new SearchScratch(_pool.All.Count, Names.Length);

    public void Return(SearchScratch scratch)
    {
        scratch.Clear();
        _scratch.Add(scratch);
    }

    /// <summary>
    /// Each place where the token stands beside a token of about that length: one letter more or less.
    /// </summary>
    /// <param name="isFirst">True for a neighbor behind it, false for one before it.</param>
    public IEnumerable<(int Name, NameToken Neighbor)> Beside(
        NameToken token,
        bool isFirst,
        int length
    )
    {
        var neighbors = isFirst ? _after : _before;
        for (var i = _postingStarts[token.Id]; i < _postingStarts[token.Id + 1]; i++)
        {
            if (neighbors[i] >= 0 && Math.Abs(_lengths[neighbors[i]] - length) <= 1)
            {
                yield return (_postings[i], _pool.All[neighbors[i]]);
            }
        }
    }

    private static int[] PostingStarts(TokenizedName[] names, int tokens)
    {
        var starts = new int[tokens + 1];
        foreach (var name in names)
        {
            foreach (var token in name.Tokens)
            {
                starts[token.Id + 1]++;
            }
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        return starts;
    }

    private void Post()
    {
        var next = _postingStarts.AsSpan().ToArray();
        for (var i = 0; i < Names.Length; i++)
        {
            var tokens = Names[i].Tokens;
            for (var at = 0; at < tokens.Length; at++)
            {
                var place = next[tokens[at].Id]++;
                _postings[place] = i;
                _before[place] = at > 0 ? tokens[at - 1].Id : -1;
                _after[place] = at + 1 < tokens.Length ? tokens[at + 1].Id : -1;
            }
        }
    }
}
