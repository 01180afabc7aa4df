namespace Proviso.Lists.Refresh;

/// <summary>The addresses at which issuers publish (<c>data/lists/sources.csv</c>).</summary>
public static class OfficialSources
{
    private static readonly Lazy<ImmutableArray<ListSource>> Known = new(Load);

    public static ImmutableArray<ListSource> All => Known.Value;

    private static ImmutableArray<ListSource> Load()
    {
        using var reader = new StreamReader(
            typeof(OfficialSources).Assembly.GetManifestResourceStream("lists/sources.csv")
                ?? throw new InvalidOperationException("The assembly lacks lists/sources.csv.")
        );
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line[0] != '#')
                .Select(line => line.Split(','))
                .GroupBy(cells => cells[0], StringComparer.Ordinal)
                .Select(rows => new ListSource(
                    rows.Key,
                    rows.First()[1],
                    [.. rows.Select(cells => new SourceFile(cells[2], new Uri(cells[3])))],
                    [.. rows.SelectMany(cells => Hosts(cells[4])).Distinct(StringComparer.Ordinal)]
                )),
        ];
    }

    private static string[] Hosts(string cell) =>
        cell.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
