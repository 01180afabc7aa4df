namespace Proviso.Names;

/// <summary>Arabic names of two parts with an article between, which romanizations part or join as they like.</summary>
internal static class Compounds
{
    /// <summary>"Abd al-Rahman" reads "abdul rahman", "Salah al-Din" "salah aldin", "Zia ur-Rahman" "zia urrahman".</summary>
    /// <returns>The one word that this and the next are; null where they are two.</returns>
    public static string? At(IReadOnlyList<string> words, int at)
    {
        if (at + 1 >= words.Count)
        {
            return null;
        }

        var (word, next) = (words[at], words[at + 1]);
        if (word is "abd" or "abdu")
        {
            return at + 2 < words.Count && IsArticle(next) ? "abdul" : null;
        }

        return at > 0 && IsArticle(word) && IsFaith(next) ? word + next : null;
    }

    private static bool IsArticle(string word) =>
        word
            is "al"
                or "el"
                or "ul"
                or "ur"
                or "ud"
                or "us"
                or "ad"
                or "ed"
                or "ar"
                or "er"
                or "as"
                or "es"
                or "ash"
                or "az"
                or "an"
                or "at"
                or "il"
                or "ol";

    private static bool IsFaith(string word) =>
        word is "din" or "deen" or "dine" or "rahman" or "rehman" or "haq" or "haqq" or "islam";
}
