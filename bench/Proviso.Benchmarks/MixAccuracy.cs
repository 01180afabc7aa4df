using System.Globalization;
using Proviso.Names;

namespace Proviso.Benchmarks;

/// <summary>Recall and noise on a real edition, by the mix and the measures that others were measured with.</summary>
internal static class MixAccuracy
{
    // The threshold that keeps this share of the true hits is the one at which noise is counted.
    private const double Kept = 0.97;

    public static void Run(string edition, int count, int seed)
    {
        var names = RealNames.Of(edition);
        var index = new NameIndex(names);
        var queries = QueryMix.Of(names, count, (uint)seed);
        var results = queries
            .Select(query => (Query: query, Found: index.Search(query.Text, 0.5m)))
            .ToList();
        var meant = results.Where(r => r.Query.Meant >= 0).ToList();
        var strangers = results.Where(r => r.Query.Meant < 0).ToList();
        Console.WriteLine(
            Text(
                $"{names.Length} names of {Path.GetFileName(edition.TrimEnd('/'))}, {queries.Length} queries, seed {seed}"
            )
        );
        foreach (var kind in meant.GroupBy(r => r.Query.Kind))
        {
            Print(
                kind.Key,
                [
                    .. kind.Select(r =>
                        (Rank(r.Query, r.Found, names), Score(r.Query, r.Found, names))
                    ),
                ]
            );
        }

        Print(
            "all true",
            [.. meant.Select(r => (Rank(r.Query, r.Found, names), Score(r.Query, r.Found, names)))]
        );
        var scores = meant.Select(r => Score(r.Query, r.Found, names)).Order().ToList();
        var at = scores[(int)(scores.Count * (1 - Kept))];
        foreach (var threshold in new[] { at, 0.80m, 0.85m })
        {
            var kept = scores.Count(score => score >= threshold) / (double)scores.Count;
            Console.Write(Text($"  at {threshold:F4} ({kept:P1} of true hits kept): noise"));
            foreach (
                var kind in strangers
                    .GroupBy(r => r.Query.Kind)
                    .OrderBy(k => k.Key, StringComparer.Ordinal)
            )
            {
                var alerts = kind.Count(r =>
                    r.Found.Length > 0 && r.Found[0].Score.Value >= threshold
                );
                Console.Write(
                    Text($"  {kind.Key} {alerts / (double)kind.Count():P1} of {kind.Count()}")
                );
            }

            Console.WriteLine();
        }

        Console.WriteLine(
            """
            published for the same mix, another draw (recall @1 / @10, noise pool / recombined at the threshold that keeps 97 %):
              Watchman index .973/.996 5.4%/65%   Watchman scan .967/.991 6.3%/66%   logic-v2 .967/.987 8.1%/93%
              logic-v1 .990/.993 0%/21%   OFAC page emulation .990/.993 0%/21%   pg_trgm .995/1.000 1.0%/39%
            """
        );
    }

    private static void Print(string kind, List<(int Rank, decimal Score)> found) =>
        Console.WriteLine(
            Text(
                $"  {kind, -10} {found.Count, 5}  recall@1 {found.Count(f => f.Rank < 1) / (double)found.Count:F3}  @10 {found.Count(f => f.Rank < 10) / (double)found.Count:F3}  at 0.80 {found.Count(f => f.Score >= 0.80m) / (double)found.Count:F3}"
            )
        );

    // The list holds some names twice: any of the same text is the one meant.
    private static int Rank(
        MixedQuery query,
        ImmutableArray<NameFound> found,
        ImmutableArray<string> names
    )
    {
        var first = found
            .Select((f, i) => (f, i))
            .FirstOrDefault(
                e => names[e.f.Position] == names[query.Meant],
                (default, int.MaxValue)
            );
        return first.Item2 == int.MaxValue
            ? int.MaxValue
            : found.Count(f => f.Score.Value > found[first.Item2].Score.Value);
    }

    private static decimal Score(
        MixedQuery query,
        ImmutableArray<NameFound> found,
        ImmutableArray<string> names
    ) =>
        found
            .Where(f => names[f.Position] == names[query.Meant])
            .Select(f => f.Score.Value)
            .FirstOrDefault();

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
