using Proviso.Names;

namespace Proviso.Benchmarks.Searching;

/// <summary>Our full scan: every name, tokenized once, scored as far as the threshold asks.</summary>
internal sealed class OwnScan(NameIndex index) : IEngine
{
    public string Name => "own full scan";

    public string Job => "all names at 0.80";

    public IReadOnlyList<int> Find(string query) =>
        [.. index.FullScan(query, SearchSpeed.Threshold).Select(found => found.Position)];
}
