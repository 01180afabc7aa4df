namespace Proviso.Benchmarks.Searching;

/// <summary>What others use, each on the same names; one that cannot run here says so.</summary>
internal sealed class OtherEngines : IDisposable
{
    private readonly TrigramServer? _server;
    private readonly List<IEngine> _all = [];

    /// <param name="none">True to leave them all out.</param>
    public OtherEngines(ImmutableArray<string> names, bool none)
    {
        if (none)
        {
            return;
        }

        _all.Add(new FuzzySharpEngine(names));
        _all.Add(new JaroWinklerEngine(names));
        _all.Add(new LuceneEngine(names));
        _server = TrigramServer.Start(out var why);
        if (_server is null)
        {
            Console.WriteLine($"pg_trgm is not measured: {why}");
            return;
        }

        _all.Add(new TrigramEngine(names, _server.Port));
    }

    public IReadOnlyList<IEngine> All => _all;

    public void Dispose()
    {
        foreach (var engine in _all.OfType<IDisposable>())
        {
            engine.Dispose();
        }

        _server?.Dispose();
    }
}
