namespace Proviso.Names.Finding;

/// <summary>
/// The hashes under which a listed word stands: of its text, of its spelling, and of what is left without one letter, by
/// which it is found from a word one slip away.
/// </summary>
internal static class WordKeys
{
    /// <summary>Words of so many letters stand under what is left when one of them goes.</summary>
    private const int ShortestSlipped = 4;
    private const int LongestSlipped = 12;

    public static bool IsSlipped(int length) => length is >= ShortestSlipped and <= LongestSlipped;

    public static void Of(NameToken token, Action<uint> add)
    {
        add(KeyHash.Of(token.IsLegalForm ? KeyHash.OfLegalForm : KeyHash.OfWord, token.Text));
        if (token.SpellingKey.Length > 0)
        {
            add(KeyHash.Of(KeyHash.OfSpelling, token.SpellingKey));
        }

        if (token.IsFuzzy && IsSlipped(token.Text.Length))
        {
            Span<uint> slipped = stackalloc uint[LongestSlipped + 1];
            foreach (var hash in slipped[..KeyHash.Slipped(token.Text, slipped)])
            {
                add(hash);
            }
        }
    }
}
