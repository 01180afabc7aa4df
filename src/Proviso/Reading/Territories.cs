namespace Proviso.Reading;

/// <summary>The territories of data/reading/territories.csv that a few words name, as "City of Sevastopol" does.</summary>
public static class Territories
{
    private const int Code = 0;
    private const int Names = 4;

    private static readonly Lazy<PhraseTrie<string>> Known = new(Load);

    /// <summary>Codes, in the order they are named; none is repeated.</summary>
    public static ImmutableArray<string> NamedIn(string text)
    {
        var words = WordReader.Read(text);
        return
        [
            .. Enumerable
                .Range(0, words.Length)
                .SelectMany(first => Known.Value.At(words, first))
                .Select(found => found.Value)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static PhraseTrie<string> Load()
    {
        var known = new PhraseTrie<string>();
        foreach (var line in EmbeddedTable.Lines("territories.csv"))
        {
            var cells = line.Split(',');
            foreach (var name in cells[Names].Split('|'))
            {
                known.Add(WordReader.Read(name).Select(w => w.Folded), cells[Code]);
            }
        }

        return known;
    }
}
