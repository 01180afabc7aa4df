namespace Proviso.Lists;

/// <summary>Marks that only steer how right-to-left text is shown: issuers wrap Arabic names in them.</summary>
internal static class Bidi
{
    public static string Without(string text) =>
        text.Any(IsMark) ? string.Concat(text.Where(c => !IsMark(c))).Trim() : text;

    private static bool IsMark(char c) =>
        c
            is '\u061C'
                or '\u200E'
                or '\u200F'
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2066' and <= '\u2069');
}
