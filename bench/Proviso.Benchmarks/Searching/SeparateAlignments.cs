using System.Numerics;
using Proviso.Names;

namespace Proviso.Benchmarks.Searching;

/// <summary>Every set of pairs in which no word stands twice, and the greatest score among them.</summary>
internal sealed class SeparateAlignments(
    TokenizedName left,
    TokenizedName right,
    SeparatePair[] pairs,
    int most
)
{
    private readonly List<SeparatePair> _chosen = [];
    private int _tried;
    private int _best;

    /// <exception cref="InvalidOperationException">There are more than can be tried.</exception>
    public int Best()
    {
        if (left.Tokens.Length > 63 || right.Tokens.Length > 63)
        {
            throw new InvalidOperationException("a name of more than 63 words");
        }

        Try(0, 0, 0);
        return _best;
    }

    private void Try(int from, ulong leftTaken, ulong rightTaken)
    {
        if (_tried++ > most)
        {
            throw new InvalidOperationException("more alignments than can be tried");
        }

        if (_chosen.Count > 0)
        {
            _best = Math.Max(_best, Value(leftTaken, rightTaken));
        }

        for (var next = from; next < pairs.Length; next++)
        {
            var pair = pairs[next];
            if ((pair.Left & leftTaken) == 0 && (pair.Right & rightTaken) == 0)
            {
                _chosen.Add(pair);
                Try(next + 1, leftTaken | pair.Left, rightTaken | pair.Right);
                _chosen.RemoveAt(_chosen.Count - 1);
            }
        }
    }

    private int Value(ulong leftTaken, ulong rightTaken)
    {
        var (above, weight, free, telling) = (0L, 0L, 0L, 0);
        foreach (var pair in _chosen)
        {
            above += (long)pair.Weight * pair.Alike;
            weight += pair.Weight;
            free += pair.Free;
            telling += pair.IsLight ? 0 : 1;
        }

        var over = Math.Min(Over(left, leftTaken), Over(right, rightTaken));
        var half = left.Weight + right.Weight - weight - free;
        var value = (int)(above * 20 / ((2 * weight) + half + (2 * over)));
        var turned = Turned();
        if (turned > 0)
        {
            value -= Math.Max(1, 300 * turned / (_chosen.Count * (_chosen.Count - 1) / 2));
        }

        value = Math.Max(0, value);
        return value < 10_000 && telling == 0 ? Math.Min(value, 4_900) : value;
    }

    /// <summary>Pairs of pairs that stand in one order here and in the other there.</summary>
    private int Turned()
    {
        var turned = 0;
        for (var i = 0; i < _chosen.Count; i++)
        {
            for (var j = i + 1; j < _chosen.Count; j++)
            {
                var (a, b) = (_chosen[i], _chosen[j]);
                var isBefore =
                    BitOperations.TrailingZeroCount(a.Left)
                    < BitOperations.TrailingZeroCount(b.Left);
                turned += isBefore == a.At < b.At ? 0 : 1;
            }
        }

        return turned;
    }

    private static int Over(TokenizedName name, ulong taken)
    {
        var over = 0;
        for (var i = 0; i < name.Tokens.Length; i++)
        {
            over += (taken >> i & 1) == 0 ? name.Tokens[i].Weight : 0;
        }

        return over;
    }
}
