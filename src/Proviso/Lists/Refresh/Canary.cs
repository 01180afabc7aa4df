namespace Proviso.Lists.Refresh;

/// <summary>A party that has stood on a list for years (<c>data/lists/canaries.csv</c>).</summary>
public sealed record Canary(string List, string Key, string Name)
{
    private static readonly Lazy<ImmutableArray<Canary>> Known = new(Load);

    public static ImmutableArray<Canary> Of(string list) =>
        [.. Known.Value.Where(canary => canary.List == list)];

    private static ImmutableArray<Canary> Load()
    {
        using var reader = new StreamReader(
            typeof(Canary).Assembly.GetManifestResourceStream("lists/canaries.csv")
                ?? throw new InvalidOperationException("The assembly lacks lists/canaries.csv.")
        );
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line[0] != '#')
                .Select(line => line.Split(',', 3))
                .Select(cells => new Canary(cells[0], cells[1], cells[2].Trim('"'))),
        ];
    }
}
