using Proviso.Names;

namespace Proviso.Benchmarks.Searching;

/// <summary>Holds that the index gives what a full scan gives by <see cref="SeparateScore"/>: the same names, the same scores.</summary>
internal static class SeparateCheck
{
    private const int MostShown = 10;

    /// <returns>A sentence of how many agree.</returns>
    public static string Run(
        NameIndex index,
        ImmutableArray<string> names,
        ImmutableArray<string> queries,
        out bool areSame
    )
    {
        var separate = new SeparateScore(
            new SeparateWords(Path.Combine(Repository.Root(), "data", "names")),
            names
        );
        var (same, hits) = (0, 0);
        foreach (var query in queries)
        {
            var found = index
                .Search(query, SearchSpeed.Threshold)
                .Select(one => (one.Position, (int)(one.Score.Value * 10_000)))
                .Order()
                .ToList();
            var scanned = separate.Scan(query, (int)(SearchSpeed.Threshold * 10_000));
            hits += scanned.Count;
            if (found.SequenceEqual(scanned))
            {
                same++;
            }
            else if (queries.Length - same <= MostShown)
            {
                Console.WriteLine(
                    $"  differs for '{query}': index {Text(found, scanned, names)}; scan {Text(scanned, found, names)}"
                );
            }
        }

        areSame = same == queries.Length;
        return SearchSpeed.Line(
            $"index and a full scan by a scorer written separately give the same names with the same scores on {same} of {queries.Length} queries ({hits} hits)"
        );
    }

    private static string Text(
        List<(int Position, int Score)> own,
        List<(int Position, int Score)> other,
        ImmutableArray<string> names
    ) =>
        string.Join(
            ", ",
            own.Except(other)
                .Select(one => SearchSpeed.Line($"{one.Score} '{names[one.Position]}'"))
        );
}
