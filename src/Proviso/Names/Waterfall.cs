namespace Proviso.Names;

/// <summary>Shares a score out among its words, so that the lines sum up to it.</summary>
internal static class Waterfall
{
    private const string Unmatched = "unmatched";

    public static ImmutableArray<NameEdge> Of(
        TokenizedName query,
        TokenizedName listed,
        Alignment alignment
    )
    {
        var sums = alignment.Sums;
        var met = alignment.Chosen;
        var lines = new List<(int Place, NameEdge Edge)>();
        foreach (var pairing in met)
        {
            lines.Add((pairing.Left, Met(query, listed, pairing, sums)));
        }

        // What is left over takes from the score what the pairings would reach without it.
        var loss = alignment.Score / (decimal)ScoreRule.One - lines.Sum(line => line.Edge.Effect);
        var order = Order(met);
        loss += order;
        var left = LeftOver(query, met.SelectMany(p => Places(p.Left, p.LeftCount)));
        var right = LeftOver(listed, met.SelectMany(p => Places(p.Right, p.RightCount)));
        var over = left.Concat(right).Sum(o => o.Token.Weight);
        lines.AddRange(
            left.Select(o =>
                (o.Place, new NameEdge(o.Token.ToString(), "", Unmatched, 0m, Share(o.Token)))
            )
        );
        var result = lines.OrderBy(line => line.Place).Select(line => line.Edge).ToList();
        result.AddRange(
            right.Select(o => new NameEdge("", o.Token.ToString(), Unmatched, 0m, Share(o.Token)))
        );
        if (order > 0m)
        {
            result.Add(new NameEdge("", "", "order", 0m, -order));
        }

        return Exact(result, alignment.Score / (decimal)ScoreRule.One);

        decimal Share(NameToken token) => decimal.Round(loss * token.Weight / over, 4);
    }

    private static NameEdge Met(
        TokenizedName query,
        TokenizedName listed,
        in Pairing pairing,
        in PairingSums sums
    ) =>
        new(
            Text(query, pairing.Left, pairing.LeftCount),
            Text(listed, pairing.Right, pairing.RightCount),
            pairing.Likeness.Relation,
            pairing.Likeness.Similarity / 1000m,
            decimal.Round(
                (decimal)pairing.Weight * pairing.Likeness.Similarity / sums.Weight / 1000m,
                4
            )
        );

    private static decimal Order(ImmutableArray<Pairing> met)
    {
        var turned = met.SelectMany((a, i) => met.Skip(i + 1).Where(b => b.Right < a.Right))
            .Count();
        return ScoreRule.Order(met.Length, turned) / (decimal)ScoreRule.One;
    }

    private static IEnumerable<int> Places(int first, int count) => Enumerable.Range(first, count);

    private static List<(int Place, NameToken Token)> LeftOver(
        TokenizedName name,
        IEnumerable<int> met
    )
    {
        var taken = met.ToHashSet();
        return
        [
            .. name
                .Tokens.Select((token, place) => (place, token))
                .Where(entry => !taken.Contains(entry.place)),
        ];
    }

    private static string Text(TokenizedName name, int first, int count) =>
        string.Join(' ', name.Tokens.Skip(first).Take(count).Select(token => token.ToString()));

    // Rounding, the rest of a word behind its initial and the ceiling for light words go to the greatest line.
    private static ImmutableArray<NameEdge> Exact(List<NameEdge> lines, decimal score)
    {
        var missing = score - lines.Sum(line => line.Effect);
        if (missing != 0m)
        {
            var at = lines.IndexOf(lines.MaxBy(line => Math.Abs(line.Effect))!);
            lines[at] = lines[at] with { Effect = lines[at].Effect + missing };
        }

        return [.. lines];
    }
}
