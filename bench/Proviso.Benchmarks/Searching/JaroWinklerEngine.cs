using F23.StringSimilarity;

namespace Proviso.Benchmarks.Searching;

/// <summary>
/// The loop that many screeners are: every word of the query against every word of every name, the mean of the best, by
/// F23.StringSimilarity's Jaro-Winkler.
/// </summary>
internal sealed class JaroWinklerEngine(ImmutableArray<string> names) : IEngine
{
    private const double Least = 0.80;

    private readonly JaroWinkler _likeness = new();
    private readonly string[][] _names = [.. names.Select(PlainWords.Split)];

    public string Name => "Jaro-Winkler best pairs, F23 7.0.1";

    public string Job => "all names at 0.80 of its score";

    public IReadOnlyList<int> Find(string query)
    {
        var words = PlainWords.Split(query);
        var found = new List<int>();
        for (var name = 0; name < _names.Length; name++)
        {
            if (Score(words, _names[name]) >= Least)
            {
                found.Add(name);
            }
        }

        return found;
    }

    private double Score(string[] query, string[] name)
    {
        var sum = 0.0;
        foreach (var word in query)
        {
            var best = 0.0;
            foreach (var listed in name)
            {
                best = Math.Max(best, _likeness.Similarity(word, listed));
            }

            sum += best;
        }

        return query.Length == 0 ? 0 : sum / query.Length;
    }
}
