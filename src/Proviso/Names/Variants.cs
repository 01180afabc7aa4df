namespace Proviso.Names;

/// <summary>Words that stand for one another by custom, not by spelling: bill and william, ibn and bin.</summary>
internal static class Variants
{
    private static readonly Lazy<Dictionary<string, ImmutableArray<string>>> Table = new(Load);

    /// <summary>The words on one line of a table with this one, without itself.</summary>
    public static ImmutableArray<string> Of(string word) =>
        Table.Value.TryGetValue(word, out var others) ? others : [];

    private static Dictionary<string, ImmutableArray<string>> Load()
    {
        var table = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var words in Lines())
        {
            foreach (var word in words)
            {
                if (!table.TryGetValue(word, out var others))
                {
                    table[word] = others = new SortedSet<string>(StringComparer.Ordinal);
                }

                others.UnionWith(words.Where(other => other != word));
            }
        }

        return table.ToDictionary(
            entry => entry.Key,
            entry => entry.Value.ToImmutableArray(),
            StringComparer.Ordinal
        );
    }

    // "Al" for Albert would make every Arabic article a nickname.
    private static IEnumerable<string[]> Lines() =>
        NameTables
            .Read("nicknames.tsv")
            .Select(line => line[0].Split(' ').Where(word => !WeightModel.IsLight(word)).ToArray())
            .Concat(
                NameTables
                    .Read("variants.tsv")
                    .Select(line => line[0].Split(' ').Select(AbjadLetters.Coded).ToArray())
            );
}
