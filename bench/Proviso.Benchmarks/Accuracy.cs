using System.Globalization;
using Proviso.Names;

namespace Proviso.Benchmarks;

/// <summary>How well scores part pairs that people labelled.</summary>
internal static class Accuracy
{
    public static int Run(string bench, string[] rest)
    {
        var pairs = Pairs(Path.Combine(bench, "os_name_cases.csv")).ToList();
        Console.WriteLine("os_name_cases.csv            pairs   AUC  best F1  (at)");
        Line("all", pairs);
        Line("persons", pairs.Where(pair => pair.Schema == "Person").ToList());
        Line("others", pairs.Where(pair => pair.Schema != "Person").ToList());
        var edition = Path.Combine(bench, "..", "ofac", "sdn_2021-07-07");
        var at = 0.8m;
        if (Directory.Exists(edition) && !rest.Contains("--pairs"))
        {
            at = Customers.Run(bench, edition, rest.Contains("--dump"));
        }

        CrossScript.Run(bench, rest.Contains("--dump"), at);
        Customers.Spoilt(bench, at);
        Customers.Issuers(bench, at);
        if (Directory.Exists(edition) && !rest.Contains("--pairs"))
        {
            MixAccuracy.Run(
                edition,
                SearchSpeed.Option(rest, "--queries", 2000),
                SearchSpeed.Option(rest, "--seed", 1)
            );
        }

        return 0;
    }

    private static void Line(string of, List<LabelledPair> pairs)
    {
        var scored = pairs
            .Select(pair => (Score: NameMatcher.Score(pair.Left, pair.Right).Value, pair.IsMatch))
            .ToList();
        var (f1, at) = BestF1(scored);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {of, -26}{pairs.Count, 6}  {Auc(scored):F3}   {f1:F3}  ({at:F3})"
            )
        );
    }

    /// <summary>The chance that a true pair scores above a false one; a tie counts half.</summary>
    public static double Auc(IReadOnlyCollection<(decimal Score, bool IsMatch)> scored)
    {
        var wins = 0.0;
        var trues = scored.Where(s => s.IsMatch).Select(s => s.Score).ToList();
        var falses = scored.Where(s => !s.IsMatch).Select(s => s.Score).ToList();
        foreach (var t in trues)
        {
            wins += falses.Sum(f =>
                t > f ? 1.0
                : t == f ? 0.5
                : 0.0
            );
        }

        return wins / trues.Count / falses.Count;
    }

    private static (double F1, decimal At) BestF1(
        IReadOnlyCollection<(decimal Score, bool IsMatch)> scored
    ) =>
        scored
            .Select(s => s.Score)
            .Distinct()
            .Select(at =>
            {
                double found = scored.Count(s => s.Score >= at && s.IsMatch);
                double raised = scored.Count(s => s.Score >= at);
                return (2 * found / (raised + scored.Count(s => s.IsMatch)), at);
            })
            .Max();

    private static IEnumerable<LabelledPair> Pairs(string path) =>
        PlainText
            .Lines(path)
            .Skip(1)
            .Select(PlainText.Fields)
            .Select(f => new LabelledPair(f[1], f[2], f[3], f[4] == "true"));

    private sealed record LabelledPair(string Schema, string Left, string Right, bool IsMatch);
}
