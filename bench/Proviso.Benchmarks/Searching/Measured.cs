namespace Proviso.Benchmarks.Searching;

/// <summary>The engines' times. The index is timed again beside each of them, so that a busy minute slows both.</summary>
internal sealed class Measured
{
    /// <summary>A slow engine is given as many queries as it takes in about so long, spread over all.</summary>
    private const double EnoughSeconds = 20;

    private const int Passes = 5;
    private const int Trial = 3;

    private readonly OwnIndex _own;
    private readonly ImmutableArray<string> _queries;
    private readonly List<Timing> _ownTimes = [];
    private readonly List<MeasuredEngine> _others = [];

    public Measured(OwnIndex own, ImmutableArray<string> queries)
    {
        (_own, _queries) = (own, queries);
        OwnPasses();
        KeptText = own.KeptText;
        Add(new OwnScan(own.Index));
    }

    /// <summary>What the searches until then left in memory.</summary>
    public string KeptText { get; }

    public Timing Own => Timing.Middle(_ownTimes);

    public IReadOnlyList<MeasuredEngine> Others => _others;

    public void Add(IEngine engine)
    {
        foreach (var query in _queries.Take(Trial))
        {
            _ = engine.Find(query);
        }

        var trial = Timing.Of([.. _queries.TakeLast(Trial)], query => engine.Find(query));
        var count = (int)
            Math.Clamp(EnoughSeconds / (trial.Wall / Trial / 1e6), Trial, _queries.Length);
        string[] asked =
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => _queries[(int)((long)i * _queries.Length / count)]),
        ];
        var before = OwnPasses();
        var timing = Timing.Of(asked, query => engine.Find(query), engine.IsElsewhere);
        var own = Timing.Middle([.. before, .. OwnPasses()]);
        var (found, ours) = (0, 0);
        foreach (var query in asked.Take(100))
        {
            var theirs = engine.Find(query).ToHashSet();
            var all = _own.Find(query);
            ours += all.Count;
            found += all.Count(theirs.Contains);
        }

        _others.Add(new MeasuredEngine(engine, timing, own, ours == 0 ? 1 : found / (double)ours));
    }

    public void Print()
    {
        Print(_own.Name, Own, _own.Job);
        Console.WriteLine(KeptText);
        foreach (var other in _others)
        {
            Print(other.Engine.Name, other.Timing, other.Engine.Job, other.Engine.IsElsewhere);
            Console.WriteLine(
                SearchSpeed.Line(
                    $"    the index is {other.Ratio:F0} times as fast (by {(other.Engine.IsElsewhere ? "the wall's time, it works in another process" : "processor time")}); it finds {other.Found:P1} of what the index finds"
                )
            );
        }
    }

    private static void Print(string name, Timing timing, string job, bool byWall = false) =>
        Console.WriteLine(
            SearchSpeed.Line(
                $"{name, -44} {(byWall ? timing.PerSecondOfWall : timing.PerSecond), 9:F1} q/s {(byWall ? "by the wall's time" : "of processor time")}; p50 {timing.Median, 9:F0} µs, p99 {timing.Slowest1, 9:F0} µs; {timing.Queries} queries; {job}"
            )
        );

    private List<Timing> OwnPasses()
    {
        var passes = new List<Timing>();
        for (var pass = 0; pass < Passes; pass++)
        {
            _own.Forget();
            passes.Add(Timing.Of(_queries, query => _own.Search(query)));
        }

        _ownTimes.AddRange(passes);
        return passes;
    }
}
