using System.Globalization;
using Proviso.Names;

namespace Proviso.Benchmarks;

/// <summary>
/// Invented customers against a real list, which must not alert; and how many true pairs score as much as the threshold at
/// which few of them do.
/// </summary>
internal static class Customers
{
    private const decimal Lowest = 0.6m;

    /// <summary>The lowest threshold with at most 1 % of the global set and 2 % of the US set.</summary>
    public static decimal Run(string bench, string edition, bool dump)
    {
        var index = new NameIndex(RealNames.Of(edition));
        var global = Best(index, Path.Combine(bench, "os_negatives_global.csv.gz"), dump);
        var us = Best(index, Path.Combine(bench, "os_negatives_us.csv.gz"), dump);
        foreach (var at in new[] { 0.70m, 0.75m, 0.80m, 0.85m, 0.90m })
        {
            Console.WriteLine(
                Text($"  at {at:F2} alerts  global {Share(global, at):P2}  us {Share(us, at):P2}")
            );
        }

        var least = Enumerable
            .Range(0, 400)
            .Select(i => Lowest + (i * 0.001m))
            .First(at => Share(global, at) <= 0.01 && Share(us, at) <= 0.02);
        Console.WriteLine(
            Text(
                $"  at {least:F3} at most 1 % global ({Share(global, least):P2}) and 2 % us ({Share(us, least):P2})"
            )
        );
        return least;
    }

    /// <summary>Names of UN persons, spoilt, against the names as the UN wrote them.</summary>
    public static void Spoilt(string bench, decimal at)
    {
        var names = FullNames(Path.Combine(bench, "os_un_positives_untreated.csv"));
        var spoilt = FullNames(Path.Combine(bench, "os_un_positives_treated.csv"));
        var index = new NameIndex([.. names]);
        var own = spoilt
            .Select(
                (name, i) =>
                    index
                        .Search(name, 0.5m)
                        .Where(f => names[f.Position] == names[i])
                        .Select(f => f.Score.Value)
                        .FirstOrDefault()
            )
            .ToList();
        Console.WriteLine(
            Text(
                $"os_un_positives_treated.csv   {own.Count} rows, own row found at 0.80 {Share(own, 0.8m):P1}, at 0.75 {Share(own, 0.75m):P1}, at {at:F3} {Share(own, at):P1}"
            )
        );
        foreach (var (score, i) in own.Select((s, i) => (s, i)).Where(e => e.s < 0.8m))
        {
            Console.WriteLine(Text($"    {score:F4} {spoilt[i]} | {names[i]}"));
        }
    }

    public static void Issuers(string bench, decimal at)
    {
        var pairs = PlainText
            .Lines(Path.Combine(bench, "un_vs_ofsi_2018_pairs.csv"))
            .Skip(1)
            .Select(PlainText.Fields)
            .Select(f =>
                (
                    Un: f[2],
                    Ofsi: f[3],
                    Type: f[4],
                    IsMatch: f[6] == "true",
                    Score: NameMatcher.Score(f[2], f[3]).Value
                )
            )
            .ToList();
        var prime = pairs.Where(p => p.IsMatch && p.Type == "Prime Alias").ToList();
        Console.WriteLine(
            Text(
                $"un_vs_ofsi_2018_pairs.csv     {prime.Count} prime pairs, at 0.80 {Share([.. prime.Select(p => p.Score)], 0.8m):P1}, at {at:F3} {Share([.. prime.Select(p => p.Score)], at):P1}; AUC of all {Accuracy.Auc([.. pairs.Select(p => (p.Score, p.IsMatch))]):F3}; false at 0.80 {Share([.. pairs.Where(p => !p.IsMatch).Select(p => p.Score)], 0.8m):P1}"
            )
        );
        foreach (var p in prime.Where(p => p.Score < 0.8m))
        {
            Console.WriteLine(Text($"    {p.Score:F4} {p.Un} | {p.Ofsi}"));
        }
    }

    private static List<decimal> Best(NameIndex index, string path, bool dump)
    {
        var names = FullNames(path);
        var best = new List<decimal>();
        foreach (var name in names)
        {
            var found = index.Search(name, Lowest);
            best.Add(found.Length == 0 ? 0 : found[0].Score.Value);
            if (dump && found.Length > 0 && found[0].Score.Value >= 0.75m)
            {
                Console.WriteLine(
                    Text(
                        $"  ! {found[0].Score.Value:F4} {name} | {string.Join(", ", found[0].Score.Edges.Select(e => $"{e.Query}~{e.Listed}"))}"
                    )
                );
            }
        }

        return best;
    }

    private static List<string> FullNames(string path) =>
        [
            .. PlainText
                .Lines(path)
                .Skip(1)
                .Select(PlainText.Fields)
                .Where(f => f.Count > 0 && f[0].Length > 0)
                .Select(f => f[0]),
        ];

    private static double Share(List<decimal> scores, decimal at) =>
        scores.Count(s => s >= at) / (double)scores.Count;

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
