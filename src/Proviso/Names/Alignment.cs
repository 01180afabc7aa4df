namespace Proviso.Names;

/// <summary>
/// Finds the one-to-one alignment with the greatest score by trying all of them, in depth, leaving out what can no longer
/// beat the best.
/// </summary>
internal sealed class Alignment
{
    /// <summary>
    /// Pairings looked at. Real names need some hundreds. Names made of hundreds of like words stop here with the best found
    /// so far, which is the same on every machine.
    /// </summary>
    private const int MostSteps = 20_000;

    /// <summary>With more pairings than this the closer of the two bounds costs more than it saves.</summary>
    private const int MostForClose = 300;

    private readonly TokenizedName _left;
    private readonly TokenizedName _right;
    private readonly List<Pairing> _pairings;
    private readonly int[] _starts;
    private readonly long[] _mostFrom;
    private readonly bool[] _leftTaken;
    private readonly bool[] _rightTaken;
    private readonly List<Pairing> _chosen = [];
    private int _steps;
    private bool _isTurned;
    private ImmutableArray<Pairing> _best = [];

    private Alignment(TokenizedName left, TokenizedName right, List<Pairing> pairings, int bar)
    {
        (_left, _right, _pairings, Score) = (left, right, pairings, bar - 1);
        _starts = new int[left.Tokens.Length + 1];
        foreach (var pairing in pairings)
        {
            _starts[pairing.Left + 1]++;
        }

        for (var i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }

        pairings.Sort(Better);
        _leftTaken = new bool[left.Tokens.Length];
        _rightTaken = new bool[right.Tokens.Length];
        _mostFrom = new long[left.Tokens.Length + 1];
        SumUp();
    }

    /// <summary>In ten-thousandths.</summary>
    public int Score { get; private set; }

    /// <summary>In the order of the left name.</summary>
    public ImmutableArray<Pairing> Chosen =>
        _isTurned
            ? [.. _best.Select(pairing => pairing.Turned()).OrderBy(pairing => pairing.Left)]
            : _best;

    public PairingSums Sums => _isTurned ? SumsOf(_best).Turned() : SumsOf(_best);

    /// <param name="bar">Ten-thousandths, at least 1.</param>
    /// <returns>Null when the score is below the bar.</returns>
    public static Alignment? Find(TokenizedName left, TokenizedName right, int bar)
    {
        // One of the two directions, always the same, so that the score is symmetric whatever is cut off.
        if (Compare(left, right) > 0)
        {
            var turned = Find(right, left, bar);
            _ = turned?._isTurned = true;
            return turned;
        }

        var pairings = Pairings.Between(left, right);
        if (pairings.Count == 0)
        {
            return null;
        }

        var alignment = new Alignment(left, right, pairings, bar);
        alignment.Try(0, PairingSums.Nothing(left, right));
        return alignment.Score >= bar ? alignment : null;
    }

    private void Try(int left, PairingSums sums)
    {
        if (_steps > MostSteps || !CanBeat(left, sums))
        {
            return;
        }

        if (left >= _left.Tokens.Length)
        {
            Keep(sums);
            return;
        }

        if (!_leftTaken[left])
        {
            for (var p = _starts[left]; p < _starts[left + 1]; p++)
            {
                if (IsFree(_pairings[p]))
                {
                    Choose(_pairings[p], left, sums);
                }
            }
        }

        Try(left + 1, sums);
    }

    private void Choose(in Pairing pairing, int left, PairingSums sums)
    {
        Take(pairing, true);
        _chosen.Add(pairing);
        Try(left + 1, sums.With(pairing, LeftWeight(pairing), RightWeight(pairing)));
        _chosen.RemoveAt(_chosen.Count - 1);
        Take(pairing, false);
    }

    // Two bounds: every word still to come gets its best pairing; then, of those that are left for it. Both let two words
    // have the same.
    private bool CanBeat(int left, in PairingSums sums)
    {
        var bar = Score + 1;
        var gain = (20L * sums.Product) - ((long)bar * ((2L * sums.Weight) - sums.Counted));
        var needed = ScoreRule.Needed(bar, sums.Both);
        _steps++;
        if (gain + _mostFrom[left] < needed)
        {
            return false;
        }

        if (_pairings.Count > MostForClose)
        {
            return true;
        }

        for (var i = left; i < _left.Tokens.Length; i++)
        {
            gain += _leftTaken[i] ? 0 : BestLeft(i, bar);
        }

        return gain >= needed;
    }

    private long BestLeft(int word, int bar)
    {
        long best = 0;
        for (var p = _starts[word]; p < _starts[word + 1]; p++)
        {
            _steps++;
            if (IsFree(_pairings[p]))
            {
                best = Math.Max(best, _pairings[p].Gain(bar));
            }
        }

        return best;
    }

    private void SumUp()
    {
        for (var i = _left.Tokens.Length - 1; i >= 0; i--)
        {
            long best = 0;
            for (var p = _starts[i]; p < _starts[i + 1]; p++)
            {
                best = Math.Max(best, _pairings[p].Gain(Score + 1));
            }

            _mostFrom[i] = _mostFrom[i + 1] + best;
        }
    }

    private void Keep(in PairingSums sums)
    {
        _steps += _chosen.Count * _chosen.Count;
        var score = ScoreRule.Score(sums, Order());
        if (score > Score)
        {
            (Score, _best) = (score, [.. _chosen]);
            SumUp();
        }
    }

    private int Order()
    {
        var turned = 0;
        for (var i = 0; i < _chosen.Count; i++)
        {
            for (var j = i + 1; j < _chosen.Count; j++)
            {
                turned += _chosen[j].Right < _chosen[i].Right ? 1 : 0;
            }
        }

        return ScoreRule.Order(_chosen.Count, turned);
    }

    private bool IsFree(in Pairing pairing) =>
        !_rightTaken[pairing.Right]
        && (pairing.RightCount == 1 || !_rightTaken[pairing.Right + 1])
        && (pairing.LeftCount == 1 || !_leftTaken[pairing.Left + 1]);

    private void Take(in Pairing pairing, bool taken)
    {
        _leftTaken[pairing.Left] = taken;
        _leftTaken[pairing.Left + pairing.LeftCount - 1] = taken;
        _rightTaken[pairing.Right] = taken;
        _rightTaken[pairing.Right + pairing.RightCount - 1] = taken;
    }

    private PairingSums SumsOf(ImmutableArray<Pairing> chosen)
    {
        var sums = PairingSums.Nothing(_left, _right);
        foreach (var pairing in chosen)
        {
            sums = sums.With(pairing, LeftWeight(pairing), RightWeight(pairing));
        }

        return sums;
    }

    private int LeftWeight(in Pairing p) => WeightOf(_left, p.Left, p.LeftCount);

    private int RightWeight(in Pairing p) => WeightOf(_right, p.Right, p.RightCount);

    private static int WeightOf(TokenizedName name, int first, int count) =>
        name.Tokens[first].Weight + (count == 2 ? name.Tokens[first + 1].Weight : 0);

    private static int Better(Pairing a, Pairing b)
    {
        var order = a.Left.CompareTo(b.Left);
        order = order != 0 ? order : b.Gain(ScoreRule.One / 2).CompareTo(a.Gain(ScoreRule.One / 2));
        order = order != 0 ? order : a.Right.CompareTo(b.Right);
        order = order != 0 ? order : a.LeftCount.CompareTo(b.LeftCount);
        return order != 0 ? order : a.RightCount.CompareTo(b.RightCount);
    }

    private static int Compare(TokenizedName left, TokenizedName right)
    {
        var order = left.Tokens.Length.CompareTo(right.Tokens.Length);
        for (var i = 0; i < left.Tokens.Length && order == 0; i++)
        {
            order = string.CompareOrdinal(left.Tokens[i].Text, right.Tokens[i].Text);
        }

        return order;
    }
}
