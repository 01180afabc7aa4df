using FuzzySharp;
using FuzzySharp.SimilarityRatio;
using FuzzySharp.SimilarityRatio.Scorer.Composite;

namespace Proviso.Benchmarks.Searching;

/// <summary>FuzzySharp's weighted ratio against every name, prepared once as its own default would each time.</summary>
internal sealed class FuzzySharpEngine(ImmutableArray<string> names) : IEngine
{
    private static readonly WeightedRatioScorer Scorer =
        ScorerCache.Get<WeightedRatioScorer>() as WeightedRatioScorer ?? new();

    private readonly string[] _names = [.. names.Select(PlainWords.Of)];

    public string Name => "FuzzySharp 2.0.2, weighted ratio";

    public string Job => "all names at 80 of its 100";

    public IReadOnlyList<int> Find(string query) =>
        [
            .. Process
                .ExtractAll(PlainWords.Of(query), _names, name => name, Scorer, cutoff: 80)
                .Select(found => found.Index),
        ];
}
