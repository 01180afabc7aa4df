using System.Numerics;
using Proviso.Names;

namespace Proviso.Tests.Names;

/// <summary>
/// The score by definition: every one-to-one alignment of two short names, written anew from the formula and sharing no code
/// with the matcher but the words with their weights, and the likeness of two single words, which is their score as names.
/// </summary>
internal sealed class AlignmentOracle(TokenizedName left, TokenizedName right)
{
    private readonly record struct Met(
        int[] Left,
        int[] Right,
        int Weight,
        int Similarity,
        int Free,
        bool Light
    );

    private int _best;

    public static decimal Score(string left, string right)
    {
        var oracle = new AlignmentOracle(TokenizedName.Of(left), TokenizedName.Of(right));
        oracle.Try(0, []);
        return oracle._best / 10_000m;
    }

    private void Try(int at, List<Met> met)
    {
        if (at == left.Tokens.Length)
        {
            _best = Math.Max(_best, Value(met));
            return;
        }

        Try(at + 1, met);
        if (met.Any(m => m.Left.Contains(at)))
        {
            return;
        }

        foreach (var next in From(at))
        {
            if (
                !met.Any(m =>
                    m.Left.Intersect(next.Left).Any() || m.Right.Intersect(next.Right).Any()
                )
            )
            {
                Try(at + 1, [.. met, next]);
            }
        }
    }

    private IEnumerable<Met> From(int i)
    {
        for (var j = 0; j < right.Tokens.Length; j++)
        {
            var (a, b) = (left.Tokens[i], right.Tokens[j]);
            if (Alike(a, b) is > 0 and var alike)
            {
                var weight = 2 * Math.Min(a.Weight, b.Weight);
                var initial = (a.Text.Length == 1) != (b.Text.Length == 1) && alike == 850;
                yield return new(
                    [i],
                    [j],
                    weight,
                    alike,
                    initial ? 0 : a.Weight + b.Weight - weight,
                    a.IsLight || b.IsLight
                );
            }

            if (
                i + 1 < left.Tokens.Length
                && Joined(left.Tokens[i], left.Tokens[i + 1], b) is > 0 and var joined
            )
            {
                yield return Joint([i, i + 1], [j], left.Tokens[i], left.Tokens[i + 1], b, joined);
            }

            if (
                j + 1 < right.Tokens.Length
                && Joined(right.Tokens[j], right.Tokens[j + 1], a) is > 0 and var split
            )
            {
                yield return Joint([i], [j, j + 1], right.Tokens[j], right.Tokens[j + 1], a, split);
            }
        }
    }

    private static Met Joint(
        int[] l,
        int[] r,
        NameToken first,
        NameToken second,
        NameToken whole,
        int alike
    )
    {
        var parts = first.Weight + second.Weight;
        var weight = 2 * Math.Min(parts, whole.Weight);
        var light = whole.IsLight || (first.IsLight && second.IsLight);
        return new(l, r, weight, alike, parts + whole.Weight - weight, light);
    }

    private int Value(List<Met> met)
    {
        if (met.Count == 0)
        {
            return 0;
        }

        BigInteger above = 0;
        BigInteger weight = 0;
        BigInteger free = 0;
        foreach (var m in met)
        {
            above += m.Weight * m.Similarity;
            weight += m.Weight;
            free += m.Free;
        }

        var (l, r) = (
            Over(left, met.SelectMany(m => m.Left)),
            Over(right, met.SelectMany(m => m.Right))
        );
        // ½ of what counts neither as met nor as free, and once more the lesser of both sides.
        var half = left.Weight + right.Weight - weight - free;
        var below = (weight * 2) + half + (2 * Math.Min(l, r));
        var value = (int)(above * 20 / below);
        var turned = met.SelectMany((a, i) => met.Skip(i + 1).Where(b => b.Right[0] < a.Right[0]))
            .Count();
        value -= turned == 0 ? 0 : Math.Max(1, 300 * turned / (met.Count * (met.Count - 1) / 2));
        value = Math.Max(0, value);
        return value < 10_000 && met.All(m => m.Light) ? Math.Min(value, 4_900) : value;
    }

    private static int Over(TokenizedName name, IEnumerable<int> met) =>
        name.Weight - met.Sum(i => name.Tokens[i].Weight);

    private static int Alike(NameToken a, NameToken b)
    {
        if (a.Text == b.Text)
        {
            return 1000;
        }

        if (a.Text.Length == 1 || b.Text.Length == 1)
        {
            return
                a.Text.Length != b.Text.Length
                && a.Text[0] == b.Text[0]
                && !a.IsLegalForm
                && !b.IsLegalForm
                ? 850
                : 0;
        }

        if (a.IsLight || b.IsLight)
        {
            // A slip can make a light word and another of one spelling: "company", "cuompany".
            var spelled = a.SpellingKey.Length > 0 && a.SpellingKey == b.SpellingKey;
            return a.IsLegalForm || b.IsLegalForm ? 0
                : spelled ? 950
                : Kin(a, b) ? 900
                : Slips(a, b);
        }

        return (int)(1000 * NameMatcher.Score(a.Text, b.Text).Value);
    }

    // Variants come from the tables, as weights and spelling keys do; a slip makes "bn" of "bin", which is one.
    private static bool Kin(NameToken a, NameToken b) =>
        NameMatcher.Score(a.Text, b.Text).Edges.Any(edge => edge.Relation == "variant");

    private static int Slips(NameToken a, NameToken b)
    {
        var (slips, longest) = (Osa(a.Text, b.Text), Math.Max(a.Text.Length, b.Text.Length));
        return slips <= MostSlips(longest) && !a.IsLegalForm && !b.IsLegalForm
            ? 1000 - (1000 * slips / longest)
            : 0;
    }

    public static int MostSlips(int longest) => longest < 6 ? longest / 4 : longest / 3;

    private static int Joined(NameToken first, NameToken second, NameToken whole)
    {
        if (first.IsLegalForm || second.IsLegalForm || whole.IsLegalForm || whole.Text.Length < 2)
        {
            return 0;
        }

        var both = first.Text + second.Text;
        if (both == whole.Text)
        {
            return 960;
        }

        var oneEnd =
            whole.Text.StartsWith(first.Text, StringComparison.Ordinal)
            || whole.Text.EndsWith(second.Text, StringComparison.Ordinal);
        return oneEnd && both.Length >= 5 && whole.Text.Length >= 5 && Osa(both, whole.Text) == 1
            ? 960 - (1000 / Math.Max(both.Length, whole.Text.Length))
            : 0;
    }

    public static int Osa(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                d[i, j] =
                    i == 0 ? j
                    : j == 0 ? i
                    : Math.Min(
                        Math.Min(d[i - 1, j], d[i, j - 1]) + 1,
                        d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                    );
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
