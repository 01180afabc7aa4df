using System.Runtime.InteropServices;

namespace Proviso.Names.Finding;

/// <summary>
/// Whether a name may reach the bar: each word of either side gets its best pairing, and the lesser of the two sums bounds
/// every alignment. A joint counts for both sides, and so does every initial.
/// </summary>
internal readonly ref struct NameBound
{
    private readonly IndexView _view;
    private readonly TokenizedName _query;
    private readonly int _bar;
    private readonly SearchScratch _scratch;
    private readonly long[] _best;
    private readonly long _initialGain;

    public NameBound(IndexView view, TokenizedName query, int bar, SearchScratch scratch)
    {
        _view = view;
        (_query, _bar, _scratch) = (query, bar, scratch);
        _best = scratch.BestOf(query.Tokens.Length);
        _initialGain = ScoreRule.Gain(
            bar,
            2 * WeightModel.OfInitial,
            2 * WeightModel.OfInitial,
            Likeness.Initial
        );
    }

    /// <summary>What a word nets at most from an initial, or an initial from a word.</summary>
    public long InitialNet => _initialGain - ScoreRule.Needed(_bar, WeightModel.OfInitial);

    public bool MayReach(int name)
    {
        var tokens = _view.TokensOf(name);
        var joined = _scratch.Joined.Count == 0 ? 0 : _scratch.Joined.GetValueOrDefault(name);
        var initials = Math.Min(
            InitialsOf(tokens) + _query.Initials,
            Math.Min(_query.Tokens.Length, tokens.Length)
        );
        var needed =
            ScoreRule.Needed(_bar, _query.Weight + _view.NameWeights[name])
            - joined
            - (initials * _initialGain);
        var best = _best.AsSpan(0, _query.Tokens.Length);
        best.Clear();
        MeetNear(tokens, best, out var heaviest);
        if (_scratch.Narrow.Count > 0 && MostFromQuery(best, heaviest) < needed)
        {
            return false;
        }

        var fromListed = MeetAll(tokens, best, out var listedAlone);
        if (fromListed < needed)
        {
            return false;
        }

        var (fromQuery, queryAlone) = (0L, 0);
        for (var word = 0; word < best.Length; word++)
        {
            fromQuery += best[word];
            queryAlone += best[word] == 0 ? _query.Tokens[word].Weight : 0;
        }

        var alone = initials > 0 || joined > 0 ? 0 : Math.Min(queryAlone, listedAlone);
        return Math.Min(fromQuery, fromListed) >= needed + ScoreRule.Contradicted(_bar, alone);
    }

    private void MeetNear(ReadOnlySpan<int> tokens, Span<long> best, out int heaviest)
    {
        heaviest = 0;
        foreach (var token in tokens)
        {
            heaviest = Math.Max(heaviest, _view.Weights[token]);
            for (var at = _scratch.First(token); at > 0; )
            {
                ref readonly var met = ref _scratch.Entry(at);
                best[met.Word] = Math.Max(best[met.Word], Math.Max(met.Gain, 1));
                at = met.Next;
            }
        }
    }

    /// <summary>With what words not looked for in full may gain at most, whatever the name's words are.</summary>
    private long MostFromQuery(ReadOnlySpan<long> best, int heaviest)
    {
        long most = 0;
        foreach (var gain in best)
        {
            most += gain;
        }

        foreach (var (word, token) in CollectionsMarshal.AsSpan(_scratch.Narrow))
        {
            var far = Pairing.Gain(_bar, token.Weight, heaviest, (_bar - 1) / 10);
            most += Math.Max(0, far - best[word]);
        }

        return most;
    }

    private long MeetAll(ReadOnlySpan<int> tokens, Span<long> best, out int alone)
    {
        long sum = 0;
        alone = 0;
        foreach (var token in tokens)
        {
            long most = 0;
            for (var at = _scratch.First(token); at > 0; at = _scratch.Entry(at).Next)
            {
                most = Math.Max(most, Math.Max(_scratch.Entry(at).Gain, 1));
            }

            foreach (var (word, narrow) in CollectionsMarshal.AsSpan(_scratch.Narrow))
            {
                var far = Slips.MostFarGain(_bar, narrow, token, _view);
                most = Math.Max(most, far);
                best[word] = Math.Max(best[word], far);
            }

            alone += most == 0 ? _view.Weights[token] : 0;
            sum += most;
        }

        return sum;
    }

    private int InitialsOf(ReadOnlySpan<int> tokens)
    {
        var initials = 0;
        foreach (var token in tokens)
        {
            initials += _view.IsInitial(token) ? 1 : 0;
        }

        return initials;
    }
}
