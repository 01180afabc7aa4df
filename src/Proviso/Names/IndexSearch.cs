namespace Proviso.Names;

/// <summary>
/// One search: which tokens of the index each word of the query can meet, which names hold enough of them, and which of
/// those can reach the bar. What is left out cannot reach it, by the sum that <see cref="ScoreRule"/> tells of.
/// </summary>
internal sealed class IndexSearch
{
    private readonly IndexedNames _index;
    private readonly TokenizedName _query;
    private readonly int _bar;
    private readonly SearchScratch _scratch;
    private readonly List<NameToken>[] _met;
    private readonly long[] _mostNet;
    private readonly long[] _best;

    public IndexSearch(IndexedNames index, TokenizedName query, int bar, SearchScratch scratch)
    {
        (_index, _query, _bar, _scratch) = (index, query, bar, scratch);
        _met = new List<NameToken>[query.Tokens.Length];
        _mostNet = new long[query.Tokens.Length];
        _best = new long[query.Tokens.Length];
    }

    /// <summary>Positions of all names that may score at least the bar.</summary>
    public List<int> Candidates()
    {
        for (var word = 0; word < _met.Length; word++)
        {
            _met[word] = [];
            MeetTokens(word);
        }

        CollectJoined();
        Collect();
        var left = new List<int>();
        foreach (var name in _scratch.Candidates)
        {
            if (_scratch.IsUnbounded(name) || MayReach(_index.Names[name]))
            {
                left.Add(name);
            }
        }

        return left;
    }

    private void MeetTokens(int word)
    {
        var token = _query.Tokens[word];
        if (_index.Token(token.Text, token.IsLegalForm) is { } same)
        {
            Meet(word, same);
        }

        foreach (var variant in token.Variants)
        {
            if (_index.Token(variant) is { } other)
            {
                Meet(word, other);
            }
        }

        foreach (var other in _index.Abjad.Meeting(token))
        {
            Meet(word, other);
        }

        if (!token.IsFuzzy)
        {
            return;
        }

        foreach (var other in _index.BySpelling(token.SpellingKey))
        {
            Meet(word, other);
        }

        var length = token.Text.Length;
        _scratch.Near.Clear();
        for (var other = length / 2; other <= length * 2; other++)
        {
            if (
                Likeness.MostSlips(length, other) is > 0 and var slips
                && Math.Abs(length - other) <= slips
            )
            {
                _index.Near(other, token.Letters, slips, _scratch.Near);
            }
        }

        foreach (var other in _scratch.Near)
        {
            Meet(word, other);
        }
    }

    private void Meet(int word, NameToken listed)
    {
        var token = _query.Tokens[word];
        var likeness = Likeness.Of(token, listed);
        // Initials meet too many tokens to list them: Slack has them.
        if (likeness.Similarity == 0 || likeness.Similarity == Likeness.Initial)
        {
            return;
        }

        var gain = Pairing.Of(0, token, 0, listed, likeness).Gain(_bar);
        if (_scratch.Meet(word, listed, gain))
        {
            _met[word].Add(listed);
            _mostNet[word] = Math.Max(_mostNet[word], gain - ((long)_bar * listed.Weight));
        }
    }

    // The name holds the token's own weight too, so what a pairing nets is its gain less that. A name that meets only words
    // whose nets stay below what the query's weight needs cannot reach the bar: the postings of those words stay closed,
    // the longest first.
    private void Collect()
    {
        var closed =
            InitialNet * Math.Min(_query.Tokens.Length, _query.Initials + _index.MostInitials);
        var needed = ScoreRule.Needed(_bar, _query.Weight);
        foreach (var word in Enumerable.Range(0, _met.Length).OrderByDescending(PostingsOf))
        {
            if (closed + _mostNet[word] < needed)
            {
                closed += _mostNet[word];
                continue;
            }

            foreach (var token in _met[word])
            {
                foreach (var name in _index.NamesWith(token))
                {
                    _scratch.Add(name);
                }
            }
        }
    }

    private long PostingsOf(int word)
    {
        long count = 0;
        foreach (var token in _met[word])
        {
            count += _index.NamesWith(token).Length;
        }

        return count;
    }

    private void CollectJoined()
    {
        var tokens = _query.Tokens;
        for (var word = 0; word < tokens.Length; word++)
        {
            if (word + 1 < tokens.Length)
            {
                CollectWhole(tokens[word], tokens[word + 1]);
                AddNamesWith(_index.Abjad.Wholes(tokens[word], tokens[word + 1]));
            }

            AddNamesWith(_index.Abjad.Firsts(tokens[word]));
            foreach (var name in _index.Abjad.Names(tokens[word]))
            {
                _scratch.Add(name, unbounded: true);
            }

            if (tokens[word].IsFuzzy)
            {
                CollectParts(tokens[word]);
            }
        }
    }

    private void AddNamesWith(IEnumerable<NameToken> tokens)
    {
        foreach (var token in tokens)
        {
            foreach (var name in _index.NamesWith(token))
            {
                _scratch.Add(name, unbounded: true);
            }
        }
    }

    /// <summary>Names with one word for two neighbors of the query.</summary>
    private void CollectWhole(NameToken first, NameToken second)
    {
        var length = first.Text.Length + second.Text.Length;
        var letters = LettersOf(first) | LettersOf(second);
        _scratch.Near.Clear();
        for (var other = length - 1; other <= length + 1; other++)
        {
            _index.Near(other, letters, 1, _scratch.Near);
        }

        foreach (var whole in _scratch.Near)
        {
            if (Likeness.OfJoined(first, second, whole).Similarity > 0)
            {
                foreach (var name in _index.NamesWith(whole))
                {
                    _scratch.Add(name, unbounded: true);
                }
            }
        }
    }

    private static int LettersOf(NameToken token)
    {
        var letters = 0;
        foreach (var c in token.Text)
        {
            letters |= char.IsAsciiLetterLower(c) ? 1 << (c - 'a') : 0;
        }

        return letters;
    }

    /// <summary>Names with two neighbors for one word of the query: one of the two is the word's beginning or its end.</summary>
    private void CollectParts(NameToken whole)
    {
        var text = whole.Text;
        for (var length = 1; length <= text.Length; length++)
        {
            CollectParts(whole, _index.Word(text.AsSpan(0, length)), isFirst: true);
            CollectParts(whole, _index.Word(text.AsSpan(text.Length - length)), isFirst: false);
        }
    }

    private void CollectParts(NameToken whole, NameToken? part, bool isFirst)
    {
        if (part is null)
        {
            return;
        }

        var rest = whole.Text.Length - part.Text.Length;
        foreach (var (name, neighbor) in _index.Beside(part, isFirst, rest))
        {
            var (first, second) = isFirst ? (part, neighbor) : (neighbor, part);
            if (Likeness.OfJoined(first, second, whole).Similarity > 0)
            {
                _scratch.Add(name, unbounded: true);
            }
        }
    }

    // Each word of either side gets its best pairing; the lesser of the two sums bounds every alignment.
    private bool MayReach(TokenizedName name)
    {
        Array.Clear(_best);
        long fromListed = 0;
        var listedAlone = 0;
        foreach (var token in name.Tokens)
        {
            long best = 0;
            var at = _scratch.First(token);
            listedAlone += at == 0 ? token.Weight : 0;
            for (; at > 0; )
            {
                var (word, gain, next) = _scratch.Entry(at);
                best = Math.Max(best, gain);
                _best[word] = Math.Max(_best[word], Math.Max(gain, 1));
                at = next;
            }

            fromListed += best;
        }

        long fromQuery = 0;
        var queryAlone = 0;
        for (var word = 0; word < _best.Length; word++)
        {
            fromQuery += _best[word];
            queryAlone += _best[word] == 0 ? _query.Tokens[word].Weight : 0;
        }

        var initials = Math.Min(
            name.Initials + _query.Initials,
            Math.Min(_best.Length, name.Tokens.Length)
        );
        var contradiction = initials > 0 ? 0 : Math.Min(queryAlone, listedAlone);
        return Math.Min(fromQuery, fromListed) + (initials * InitialGain)
            >= ScoreRule.Needed(_bar, _query.Weight + name.Weight)
                + ScoreRule.Contradicted(_bar, contradiction);
    }

    private long InitialGain =>
        ScoreRule.Gain(
            _bar,
            2 * WeightModel.OfInitial,
            2 * WeightModel.OfInitial,
            Likeness.Initial
        );

    private long InitialNet => InitialGain - ((long)_bar * WeightModel.OfInitial);
}
