using System.Globalization;
using Proviso.Names;

namespace Proviso.Benchmarks;

/// <summary>Names in their own script against the Latin spelling that governments gave.</summary>
internal static class CrossScript
{
    public static void Run(string bench, bool dump, decimal at)
    {
        var pairs = PlainText
            .Lines(Path.Combine(bench, "official_cross_script_pairs.csv"))
            .Skip(1)
            .Select(PlainText.Fields)
            .Where(f => f.Count > 5)
            .Select(f =>
                (
                    Party: f[0] + f[1],
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

        // The same party's other names in the file count too: a native alias is often of another name than the one beside it.
        var latin = pairs.ToLookup(p => p.Party, p => p.Latin, StringComparer.Ordinal);
        var byParty = pairs.Count(p =>
            latin[p.Party].Any(name => NameMatcher.Score(p.Native, name).Value >= at)
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  all {pairs.Count} at {at:F3}: {pairs.Count(p => p.Score >= at) / (double)pairs.Count:P1} of pairs, {byParty / (double)pairs.Count:P1} by any name of the party in the file"
            )
        );
        foreach (var pair in pairs.Where(_ => dump).OrderBy(p => p.Score))
        {
            Console.WriteLine(
                $"{pair.Score} {pair.Native} [{string.Join(' ', TokenizedName.Of(pair.Native).Tokens)}] | {pair.Latin}"
            );
        }
    }
}
