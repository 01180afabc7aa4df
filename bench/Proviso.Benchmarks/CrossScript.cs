using System.Globalization;
using Proviso.Names;

namespace Proviso.Benchmarks;

/// <summary>Names in their own script against the Latin spelling that governments gave.</summary>
internal static class CrossScript
{
    public static void Run(string bench, bool dump)
    {
        var pairs = PlainText
            .Lines(Path.Combine(bench, "official_cross_script_pairs.csv"))
            .Skip(1)
            .Select(PlainText.Fields)
            .Where(f => f.Count > 5)
            .Select(f =>
                (
                    Script: f[3],
                    Native: f[4],
                    Latin: f[5],
                    Score: NameMatcher.Score(f[4], f[5]).Value
                )
            )
            .ToList();
        Console.WriteLine("official_cross_script_pairs.csv   pairs  at 0.80  at 0.70  mean");
        foreach (var script in pairs.GroupBy(p => p.Script).OrderByDescending(s => s.Count()))
        {
            var count = (double)script.Count();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {script.Key, -30}{count, 6}  {script.Count(p => p.Score >= 0.8m) / count, 7:P0}  {script.Count(p => p.Score >= 0.7m) / count, 7:P0}  {script.Average(p => p.Score):F3}"
                )
            );
        }

        foreach (var pair in pairs.Where(_ => dump).OrderBy(p => p.Score))
        {
            Console.WriteLine(
                $"{pair.Score} {pair.Native} [{string.Join(' ', TokenizedName.Of(pair.Native).Tokens)}] | {pair.Latin}"
            );
        }
    }
}
