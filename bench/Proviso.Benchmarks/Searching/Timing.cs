using System.Diagnostics;

namespace Proviso.Benchmarks.Searching;

/// <summary>What some queries took, one after the other on one thread, in microseconds.</summary>
/// <param name="Cpu">Of this thread; a busy machine does not stretch it as it does the wall's.</param>
/// <param name="Own">Of each query by the one clock or the other, sorted.</param>
internal sealed record Timing(int Queries, double Cpu, double Wall, double[] Own)
{
    public double PerSecond => Queries / (Cpu / 1e6);

    public double PerSecondOfWall => Queries / (Wall / 1e6);

    public double Median => Own[Own.Length / 2];

    public double Slowest1 => Own[Own.Length * 99 / 100];

    /// <param name="byWall">What works in another process costs no time of this thread.</param>
    public static Timing Of(
        IReadOnlyList<string> queries,
        Action<string> search,
        bool byWall = false
    )
    {
        var own = new double[queries.Count];
        var (cpu, wall) = (ThreadClock.Microseconds(), Now());
        var before = byWall ? wall : cpu;
        for (var i = 0; i < own.Length; i++)
        {
            search(queries[i]);
            var now = byWall ? Now() : ThreadClock.Microseconds();
            (own[i], before) = (now - before, now);
        }

        var timing = new Timing(own.Length, ThreadClock.Microseconds() - cpu, Now() - wall, own);
        Array.Sort(own);
        return timing;
    }

    private static double Now() => Stopwatch.GetTimestamp() * 1e6 / Stopwatch.Frequency;

    /// <summary>The one of several runs with the middle speed.</summary>
    public static Timing Middle(IEnumerable<Timing> runs)
    {
        var sorted = runs.OrderBy(run => run.Cpu / run.Queries).ToList();
        return sorted[sorted.Count / 2];
    }
}
