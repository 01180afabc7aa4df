using System.Globalization;
using Proviso.Benchmarks.Searching;

namespace Proviso.Benchmarks;

/// <summary>
/// One program, one run: our index, our full scan and what others use, on the same names with the same queries; and whether
/// the index gives what a full scan by a scorer written separately gives.
/// </summary>
internal static class SearchSpeed
{
    public const decimal Threshold = 0.80m;

    /// <param name="shared">The folder that holds <c>ofac/</c> and <c>names/</c>.</param>
    public static int Run(string shared, string[] rest)
    {
        var seed = (uint)Option(rest, "--seed", 1);
        var real = ListedNames.Of(Path.Combine(shared, "ofac"));
        var pools = new NamePools(Path.Combine(shared, "names"));
        var grown = Option(rest, "--names", 0);
        var names = grown > real.Length ? InventedPeople.Grown(real, pools, grown, seed) : real;
        var queries = QueryMix
            .Of(names, Option(rest, "--queries", grown > real.Length ? 200 : 2000), seed)
            .Select(query => query.Text)
            .ToImmutableArray();
        Console.WriteLine(
            Line(
                $"{names.Length} names ({ListedNames.Rule}{(grown > real.Length ? ", then invented people" : "")}), {queries.Length} queries of seed {seed}, threshold {Threshold}, {Machine.Text}"
            )
        );

        var own = new OwnIndex(names);
        Console.WriteLine(own.BuildText);
        own.Warm(QueryMix.Of(names, Math.Min(queries.Length, 1000), seed + 1).Select(q => q.Text));
        var measured = new Measured(own, queries);
        using (var others = new OtherEngines(names, rest.Contains("--alone")))
        {
            foreach (var engine in others.All)
            {
                measured.Add(engine);
            }
        }

        measured.Print();
        ImmutableArray<string> said =
        [
            own.BuildText,
            measured.KeptText,
            BatchSpeed.Of(own.Index, pools, seed),
            SeparateCheck.Run(own.Index, names, queries, out var same),
        ];
        said.Skip(2).ToList().ForEach(Console.WriteLine);
        if (rest.Contains("--docs"))
        {
            SearchTable.Write(Repository.Root(), names.Length, measured, said);
        }

        return same ? 0 : 1;
    }

    public static int Option(string[] rest, string name, int otherwise)
    {
        var at = Array.IndexOf(rest, name);
        return at < 0 ? otherwise : int.Parse(rest[at + 1], CultureInfo.InvariantCulture);
    }

    public static string Line(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
