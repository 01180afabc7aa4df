using System.Runtime.InteropServices;

namespace Proviso.Names.Finding;

/// <summary>
/// Whether a name may reach the bar: each word of either side gets its best pairing, and the lesser of the two sums bounds
/// every alignment. A joint counts for both sides, and so does every initial.
/// </summary>
internal readonly ref struct NameBound
{
    /// <summary>The lowest bar that can be asked for.</summary>
    private const int LowestBar = ScoreRule.One / 2;

    private static readonly int MostOfInitial = (int)
        Math.Ceiling(InitialGain(LowestBar) / (double)LowestBar);

    private readonly TokenizedName _query;
    private readonly int _bar;
    private readonly SearchScratch _scratch;
    private readonly Span<long> _best;
    private readonly long _initialGain;

    public NameBound(TokenizedName query, int bar, SearchScratch scratch)
    {
        (_query, _bar, _scratch) = (query, bar, scratch);
        _best = scratch.BestOf(query.Tokens.Length);
        _initialGain = InitialGain(bar);
    }

    /// <summary>
    /// The name's weight less what its initials gain at most, which in weights is most at the lowest bar. What the words of a
    /// query gain together, less the query's own need and initials, must be worth so much.
    /// </summary>
    public static int Reach(TokenizedName name) => name.Weight - (name.Initials * MostOfInitial);

    /// <summary>The first of the names too heavy to get to the bar without joints, when the query's words gain so much.</summary>
    public int NamesWithin(in IndexView view, long gain)
    {
        var (low, count) = (0, view.NameReach.Length);
        while (count > 0)
        {
            var half = count / 2;
            if (MayReach(view, low + half, gain))
            {
                (low, count) = (low + half + 1, count - half - 1);
            }
            else
            {
                count = half;
            }
        }

        return low;
    }

    /// <summary>Whether a name without joints may when the query's words gain so much: a glance.</summary>
    public bool MayReach(in IndexView view, int name, long gain) =>
        gain + (_query.Initials * _initialGain)
        >= ScoreRule.Needed(_bar, _query.Weight + view.NameReach[name]);

    /// <summary>What the query's word gains at most from listed words beyond near slips.</summary>
    public long MostFar(int word) => MostFar(_bar, _query.Tokens[word], WeightModel.Unknown);

    /// <summary>What a word nets at most from an initial, or an initial from a word.</summary>
    public long InitialNet => _initialGain - ScoreRule.Needed(_bar, WeightModel.OfInitial);

    /// <param name="joined">What its joints gain.</param>
    public bool MayReachWith(in IndexView view, int name, long joined)
    {
        var tokens = view.TokensOf(name);
        var best = _best;
        best.Clear();
        var fromQuery = MeetNear(view, tokens, best, out var initials);
        initials = Math.Min(
            initials + _query.Initials,
            Math.Min(_query.Tokens.Length, tokens.Length)
        );
        var needed =
            ScoreRule.Needed(_bar, _query.Weight + view.NameWeights[name])
            - joined
            - (initials * _initialGain);
        if (
            fromQuery < needed
            && (
                FarFromQuery(best, WeightModel.Unknown) < needed - fromQuery
                || FarFromQuery(best, Heaviest(view, tokens)) < needed - fromQuery
            )
        )
        {
            return false;
        }

        var fromListed = MeetAll(view, tokens, best, out var listedAlone);
        if (fromListed < needed)
        {
            return false;
        }

        (fromQuery, var queryAlone) = (0L, 0);
        for (var word = 0; word < best.Length; word++)
        {
            fromQuery += best[word];
            queryAlone += best[word] == 0 ? _query.Tokens[word].Weight : 0;
        }

        var alone = initials > 0 || joined > 0 ? 0 : Math.Min(queryAlone, listedAlone);
        return Math.Min(fromQuery, fromListed) >= needed + ScoreRule.Contradicted(_bar, alone);
    }

    private static long InitialGain(int bar) =>
        ScoreRule.Gain(bar, 2 * WeightModel.OfInitial, 2 * WeightModel.OfInitial, Likeness.Initial);

    /// <summary>Gives each word of the query its best gain among what was met, and tells their sum and the name's initials.</summary>
    private long MeetNear(
        in IndexView view,
        ReadOnlySpan<int> tokens,
        Span<long> best,
        out int initials
    )
    {
        var (sum, found) = (0L, 0);
        foreach (var token in tokens)
        {
            found += view.IsInitial(token) ? 1 : 0;
            for (var at = _scratch.First(token); at > 0; )
            {
                ref readonly var met = ref _scratch.Entry(at);
                ref var gain = ref best[met.Word];
                if (met.Gain > gain)
                {
                    sum += met.Gain - gain;
                    gain = met.Gain;
                }

                at = met.Next;
            }
        }

        initials = found;
        return sum;
    }

    /// <summary>What words not looked for in full may gain beyond that at most, with listed words of such weight.</summary>
    private long FarFromQuery(ReadOnlySpan<long> best, int heaviest)
    {
        long most = 0;
        foreach (var (word, token) in CollectionsMarshal.AsSpan(_scratch.Narrow))
        {
            most += Math.Max(0, MostFar(_bar, token, heaviest) - best[word]);
        }

        return most;
    }

    private static int Heaviest(in IndexView view, ReadOnlySpan<int> tokens)
    {
        var heaviest = 0;
        foreach (var token in tokens)
        {
            heaviest = Math.Max(heaviest, view.Weights[token]);
        }

        return heaviest;
    }

    /// <summary>What a word not looked for in full gains at most from a listed word beyond near slips.</summary>
    public static long MostFar(int bar, NameToken word, int heaviest) =>
        Pairing.Gain(bar, word.Weight, heaviest, (bar - 1) / 10);

    private long MeetAll(
        in IndexView view,
        ReadOnlySpan<int> tokens,
        Span<long> best,
        out int alone
    )
    {
        long sum = 0;
        alone = 0;
        foreach (var token in tokens)
        {
            long most = 0;
            for (var at = _scratch.First(token); at > 0; at = _scratch.Entry(at).Next)
            {
                most = Math.Max(most, _scratch.Entry(at).Gain);
            }

            foreach (var (word, narrow) in CollectionsMarshal.AsSpan(_scratch.Narrow))
            {
                var far = Slips.MostFarGain(_bar, narrow, token, view);
                most = Math.Max(most, far);
                best[word] = Math.Max(best[word], far);
            }

            alone += most == 0 ? view.Weights[token] : 0;
            sum += most;
        }

        return sum;
    }
}
