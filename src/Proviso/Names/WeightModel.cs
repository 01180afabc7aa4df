namespace Proviso.Names;

/// <summary>
/// How much a word tells: the rarer among names at large, the more. Taken from a fixed table and not from the list that is
/// searched, so that a pair of names has one score wherever it is computed. Loaded at first use; safe for many threads.
/// </summary>
public static class WeightModel
{
    /// <summary>Changes with the tables. Part of <see cref="NameIndex.ScoreVersion"/>.</summary>
    public const string Version = "1";

    /// <summary>Of a word that no table knows, and the greatest.</summary>
    public const int Unknown = 1000;

    /// <summary>Of articles, particles, titles and legal forms.</summary>
    public const int Light = 60;

    private const int Initial = 60;
    private const int Figures = 300;

    // "Siemens AG" is hardly more than Siemens, and "Li Ao" is not "Li Sa".
    private const int Doubtful = 300;

    private static readonly Lazy<Dictionary<string, int>> Table = new(() =>
        NameTables
            .Read("weights.tsv")
            .ToDictionary(
                line => line[0],
                line => NameTables.Number(line[1]),
                StringComparer.Ordinal
            )
    );

    private static readonly Lazy<HashSet<string>> LightWords = new(() =>
        NameTables
            .Read("light-words.tsv")
            .SelectMany(line => line[1].Split(' '))
            .ToHashSet(StringComparer.Ordinal)
    );

    /// <param name="word">Folded: small Latin letters and digits.</param>
    /// <returns>60 to 1000.</returns>
    public static int Weight(string word)
    {
        if (IsLight(word))
        {
            return IsFigures(word) ? Figures : Light;
        }

        var weight = Table.Value.GetValueOrDefault(word, Unknown);
        return LegalForms.IsDoubtful(word) ? Math.Min(weight, Doubtful) : weight;
    }

    /// <summary>
    /// True for articles, particles, titles, single letters and figures: two names that share nothing else are not alike.
    /// </summary>
    public static bool IsLight(string word) =>
        word.Length == 1 || IsFigures(word) || LightWords.Value.Contains(word);

    private static bool IsFigures(string word) => !word.AsSpan().ContainsAnyExceptInRange('0', '9');

    internal static int OfInitial => Initial;
}
