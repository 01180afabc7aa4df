namespace Proviso.Names;

/// <summary>
/// Words of Arabic and Hebrew writing as names are compared: the article apart, names of two words that romanizations write
/// as one or as two ("Abd al-Rahman", "Shams al-Din") as one, and words whose reading a table tells in Latin letters.
/// </summary>
internal static class AbjadWords
{
    /// <summary>A word of this many letters can begin with the article.</summary>
    private const int ShortestWithArticle = 5;

    private const string Article = "ال";

    private static readonly Lazy<Dictionary<string, string[]>> Table = new(() =>
        NameTables
            .Read("abjad-words.tsv")
            .ToDictionary(line => line[0], line => line[1].Split(' '), StringComparer.Ordinal)
    );

    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal)
    {
        ["al"] = Article,
        ["abu"] = "ابو",
        ["bin"] = "بن",
    };

    /// <summary>The word's part, or two, as Latin words or as letters.</summary>
    public static IEnumerable<string> Read(string word)
    {
        if (Table.Value.TryGetValue(word, out var latin))
        {
            return latin;
        }

        if (HasArticle(word))
        {
            return Read(word[Article.Length..]).Prepend("al");
        }

        return word[0] == 'و' && HasArticle(word[1..]) ? Read(word[1..]).Prepend("wa") : [word];
    }

    /// <summary>True when the second completes the first to one name.</summary>
    public static bool AreOne(string first, string second) =>
        first is "عبد" or "امة"
        || second is "الله" or "الدين" or "الرحمن" or "الرحمان" or "الحق" or "الزمان" or "الاسلام";

    /// <summary>The letters that a word was read from; null where it is a Latin word of its own.</summary>
    public static string? LettersOf(NameToken word) =>
        word.IsAbjad ? word.Abjad : Letters.GetValueOrDefault(word.Text);

    private static bool HasArticle(string word) =>
        word.Length >= ShortestWithArticle && word.StartsWith(Article, StringComparison.Ordinal);
}
