using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Proviso.Names;

namespace Proviso.Benchmarks;

/// <summary>Searches a real edition both ways, index and full scan, and holds that they agree on every query.</summary>
internal static class SearchSpeed
{
    private const decimal Threshold = 0.80m;

    public static int Run(string edition, string[] rest)
    {
        var queryCount = Option(rest, "--queries", 2000);
        var names = RealNames
            .Of(edition)
            .Take(Option(rest, "--names", int.MaxValue))
            .ToImmutableArray();
        var queries = QueryMix.Of(names, queryCount, (uint)Option(rest, "--seed", 1));
        _ = NameMatcher.Score("warm", "up");
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        var index = new NameIndex(names);
        _ = index.Search("nobody", Threshold);
        var build = Stopwatch.GetElapsedTime(start);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        var warm = new NameIndex(names);
        for (var i = 0; i < 10; i++)
        {
            foreach (var query in queries)
            {
                _ = warm.Search(query.Text, Threshold);
            }
        }

        var (fast, fastTimes) = Timed(queries, query => index.Search(query, Threshold));
        var (slow, slowTimes) = Timed(queries, query => index.FullScan(query, Threshold));
        var differ = fast.Zip(slow).Count(pair => !Same(pair.First, pair.Second));
        Console.WriteLine(
            Text(
                $"{names.Length} names of {Path.GetFileName(edition.TrimEnd('/'))}, {queries.Length} queries, threshold {Threshold}, one thread, .NET {Environment.Version}, {RuntimeInformation.ProcessArchitecture}"
            )
        );
        Console.WriteLine(
            Text(
                $"build {build.TotalMilliseconds:F0} ms, {bytes / (double)names.Length:F0} B a name, {fast.Sum(f => f.Length)} hits"
            )
        );
        Print("index", fastTimes);
        Print("full scan", slowTimes);
        Console.WriteLine(
            Text(
                $"ratio {slowTimes.Cpu / fastTimes.Cpu:F0}; same set and scores on {queries.Length - differ} of {queries.Length}"
            )
        );
        return differ == 0 ? 0 : 1;
    }

    private static (List<ImmutableArray<NameFound>> Found, Timing Timing) Timed(
        ImmutableArray<MixedQuery> queries,
        Func<string, ImmutableArray<NameFound>> search
    )
    {
        var found = new List<ImmutableArray<NameFound>>();
        var times = new List<double>();
        var before = Environment.CpuUsage.TotalTime;
        foreach (var query in queries)
        {
            var start = ThreadClock.Microseconds();
            found.Add(search(query.Text));
            times.Add((ThreadClock.Microseconds() - start) / 1000);
        }

        return (found, new Timing(times, Environment.CpuUsage.TotalTime - before));
    }

    private static bool Same(ImmutableArray<NameFound> a, ImmutableArray<NameFound> b) =>
        a.Select(f => (f.Position, f.Score.Value))
            .SequenceEqual(b.Select(f => (f.Position, f.Score.Value)));

    private static void Print(string engine, Timing timing)
    {
        var sorted = timing.Milliseconds.Order().ToList();
        Console.WriteLine(
            Text(
                $"{engine, -10} {sorted.Count / timing.Cpu.TotalSeconds:F0} queries/s of processor time, {sorted.Count / (sorted.Sum() / 1000):F0} of wall time, p50 {sorted[sorted.Count / 2] * 1000:F0} µs, p99 {sorted[sorted.Count * 99 / 100] * 1000:F0} µs"
            )
        );
    }

    // A busy machine halves what the wall clock shows; the processor's time is what a query costs.
    private sealed record Timing(List<double> Milliseconds, TimeSpan Cpu);

    public static int Option(string[] rest, string name, int otherwise)
    {
        var at = Array.IndexOf(rest, name);
        return at < 0 ? otherwise : int.Parse(rest[at + 1], CultureInfo.InvariantCulture);
    }

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
