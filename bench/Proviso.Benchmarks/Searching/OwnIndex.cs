using System.Diagnostics;
using System.Runtime.CompilerServices;
using Proviso.Names;

namespace Proviso.Benchmarks.Searching;

/// <summary>Our index. Each pass over the queries is a new batch that has met none of their words.</summary>
internal sealed class OwnIndex : IEngine
{
    private readonly int _count;
    private readonly double _build;
    private readonly long _bytes;
    private readonly long _before;
    private NameSearch _batch;

    public OwnIndex(ImmutableArray<string> names)
    {
        LoadTables(names);
        _count = names.Length;
        _before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        Index = new NameIndex(names);
        _batch = Index.Open();
        _build = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        _bytes = GC.GetTotalMemory(forceFullCollection: true) - _before;
    }

    public NameIndex Index { get; }

    public string Name => "index";

    public string Job => "all names at 0.80";

    public string BuildText =>
        SearchSpeed.Line(
            $"build {_build:F0} ms, {_bytes / (double)_count:F0} B a name before any search"
        );

    /// <summary>Names that were looked at are kept as words.</summary>
    public string KeptText =>
        SearchSpeed.Line(
            $"with what searches leave in memory {(GC.GetTotalMemory(forceFullCollection: true) - _before) / (double)_count:F0} B a name"
        );

    public void Warm(IEnumerable<string> queries)
    {
        var all = queries.ToList();
        for (var i = 0; i < 60_000; i++)
        {
            Find(all[i % all.Count]);
        }

        Forget();
    }

    // The compiler's work and the tables of all names are not the index's. Apart, so that nothing of it stays.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LoadTables(ImmutableArray<string> names) =>
        new NameIndex([.. names.Take(20_000)]).Search("nobody", SearchSpeed.Threshold);

    public void Forget() => _batch = Index.Open();

    public IReadOnlyList<int> Find(string query) =>
        [.. _batch.Find(query, SearchSpeed.Threshold).Select(found => found.Position)];

    public ImmutableArray<NameFound> Search(string query) =>
        _batch.Find(query, SearchSpeed.Threshold);
}
