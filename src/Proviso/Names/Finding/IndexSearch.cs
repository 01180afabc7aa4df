using System.Runtime.InteropServices;

namespace Proviso.Names.Finding;

/// <summary>
/// One search: which listed words each word of the query can meet, which names hold enough of them, and which of those can
/// reach the bar. What is left out cannot reach it, by the sum that <see cref="ScoreRule"/> tells of.
/// </summary>
internal readonly ref struct IndexSearch
{
    /// <summary>Looking through so many names costs less than looking for a word in full.</summary>
    private const int FewPostings = 400;

    private readonly IndexedNames _index;
    private readonly IndexView _view;
    private readonly TokenizedName _query;
    private readonly int _bar;
    private readonly SearchScratch _scratch;
    private readonly Span<MetWord> _words;
    private readonly Span<long> _floors;
    private readonly Span<int> _opened;
    private readonly int _mostInitials;
    private readonly bool _isLight;
    private readonly NameBound _bound;

    /// <param name="query">Of words from the scratch's pool.</param>
    public IndexSearch(
        IndexedNames index,
        in IndexView view,
        TokenizedName query,
        int bar,
        SearchScratch scratch
    )
    {
        _view = view;
        (_index, _query, _bar, _scratch) = (index, query, bar, scratch);
        var count = query.Tokens.Length;
        _words = scratch.Words(count, out _floors, out _opened);
        _mostInitials = index.MostInitials;
        _bound = new NameBound(query, bar, scratch);
        _isLight = true;
        for (var word = 0; word < count; word++)
        {
            var token = query.Tokens[word];
            _isLight &= token.IsLight;
            _words[word] = Meet(token, whole: false);
        }

        new JointSearch(index, query, bar, scratch).Collect(_view);
    }

    private MetWord Meet(NameToken word, bool whole) =>
        _scratch.Known(word, _bar, whole)
        ?? _scratch.Remember(word, WordSearch.Of(word, _bar, whole, _index, _view, _scratch));

    /// <summary>Positions of all names that may score at least the bar.</summary>
    public List<int> Candidates()
    {
        while (!Close() && Widest() is >= 0 and var word)
        {
            _words[word] = Meet(_query.Tokens[word], whole: true);
        }

        for (var word = 0; word < _words.Length; word++)
        {
            _scratch.Note(word, _words[word].All);
            if (!_words[word].IsWhole)
            {
                _scratch.Narrow.Add((word, _query.Tokens[word]));
            }
        }

        foreach (var (name, gain) in _scratch.Joined)
        {
            _scratch.Consider(_view, _bound, name, gain);
        }

        new PostingWalk(_words, _opened, _bound, _scratch).Walk(_view);
        return _scratch.Candidates;
    }

    /// <summary>The heaviest of the words that were not looked for in full; −1 when all were.</summary>
    private int Widest()
    {
        var widest = -1;
        for (var word = 0; word < _words.Length; word++)
        {
            if (
                !_words[word].IsWhole
                && (widest < 0 || _query.Tokens[word].Weight > _query.Tokens[widest].Weight)
            )
            {
                widest = word;
            }
        }

        return widest;
    }

    // The name holds the token's own weight too, so what a pairing nets is its gain less that. A name that meets each word
    // only in what stays closed nets at most the sum of the greatest nets closed. While that is below what the query's weight
    // needs, no such name can reach the bar: so those words stay closed that save the most postings for what they net.
    // Light pairings alone make no hit, so they are always closed, unless the query has nothing else.
    /// <returns>False when it takes more words looked for in full to leave nobody out, or to leave many postings closed.</returns>
    private bool Close()
    {
        var slack = ScoreRule.Needed(_bar, _query.Weight) - 1;
        for (var word = 0; word < _words.Length; word++)
        {
            _opened[word] = TellingOf(word);
            _floors[word] = FloorOf(word);
            slack -= _floors[word];
        }

        if (slack < 0)
        {
            return false;
        }

        while (CheapestToClose(slack) is var (word, first, cost))
        {
            _opened[word] = first;
            slack -= cost;
        }

        var names = 0;
        for (var word = 0; word < _words.Length; word++)
        {
            names += _words[word].NamesOf(_opened[word]);
        }

        return names <= FewPostings;
    }

    private int TellingOf(int word) => _isLight ? _words[word].All.Length : _words[word].Telling;

    /// <summary>What a word nets at most without any posting opened for it: from an initial, or from a light word.</summary>
    private long FloorOf(int word)
    {
        var token = _query.Tokens[word];
        var initial =
            token.IsInitial || (token.IsFuzzy && _mostInitials > 0) ? _bound.InitialNet : 0;
        // Of a pairing less alike than the bar: its net is less than the word's own need.
        var far = _words[word].IsWhole ? 0 : ScoreRule.Needed(_bar, token.Weight) - 1;
        return Math.Max(far, _isLight ? initial : Math.Max(initial, _words[word].MostLight));
    }

    private (int Word, int First, long Cost)? CheapestToClose(long slack)
    {
        (int, int, long)? best = null;
        var bestRatio = 0.0;
        for (var word = 0; word < _words.Length; word++)
        {
            var (met, opened, telling) = (_words[word], _opened[word], TellingOf(word));
            var closed = met.NetBehind(opened, telling, _floors[word]);
            for (var first = opened - 1; first >= 0; first--)
            {
                var cost = met.NetBehind(first, telling, _floors[word]) - closed;
                if (cost > slack)
                {
                    break;
                }

                var ratio = (met.NamesOf(opened) - met.NamesOf(first)) / (double)(cost + 1);
                if (ratio > bestRatio)
                {
                    (best, bestRatio) = ((word, first, cost), ratio);
                }
            }
        }

        return best;
    }
}
