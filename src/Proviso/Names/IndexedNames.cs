using System.Collections.Concurrent;

namespace Proviso.Names;

/// <summary>The names of an index as tokens, with the tables a search walks. Immutable; safe for many threads.</summary>
internal sealed class IndexedNames
{
    private readonly TokenPool _pool = new();
    private readonly int[] _postingStarts;
    private readonly int[] _postings;
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

        (_postingStarts, _postings) = Postings(Names, _pool.All.Count);
        _byLength =
        [
            .. _pool.All.Where(token => token.IsFuzzy).OrderBy(token => token.Text.Length),
        ];
        _letters = [.. _byLength.Select(token => token.Letters)];
        _lengthStarts = new int[NameToken.LongestFuzzy + 2];
        for (var length = 1; length < _lengthStarts.Length; length++)
        {
            _lengthStarts[length] =
                _lengthStarts[length - 1]
                + _byLength.Count(token => token.Text.Length == length - 1);
        }

        _bySpelling = _byLength
            .Where(token => token.SpellingKey.Length > 0)
            .ToLookup(token => token.SpellingKey, StringComparer.Ordinal);
    }

    public TokenizedName[] Names { get; }

    /// <summary>In one name.</summary>
    public int MostInitials { get; }

    public NameToken? Token(string text, bool isLegalForm = false) => _pool.Find(text, isLegalForm);

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

        for (var i = _lengthStarts[length]; i < _lengthStarts[length + 1]; i++)
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

    private static (int[] Starts, int[] Postings) Postings(TokenizedName[] names, int tokens)
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

        var postings = new int[starts[tokens]];
        var next = starts.AsSpan().ToArray();
        for (var i = 0; i < names.Length; i++)
        {
            foreach (var token in names[i].Tokens)
            {
                postings[next[token.Id]++] = i;
            }
        }

        return (starts, postings);
    }
}
