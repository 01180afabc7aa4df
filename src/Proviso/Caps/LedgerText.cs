namespace Proviso.Caps;

/// <summary>Text that a ledger keeps must come back as it went in.</summary>
internal static class LedgerText
{
    /// <summary>No half of a surrogate pair: UTF-8 has no form for it, and two keys would become one.</summary>
    public static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (
                char.IsHighSurrogate(text[i])
                && i + 1 < text.Length
                && char.IsLowSurrogate(text[i + 1])
            )
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
