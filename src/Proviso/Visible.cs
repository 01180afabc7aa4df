namespace Proviso;

/// <summary>What somebody wrote, fit to be said back in a message: short, and without what moves a cursor.</summary>
public static class Visible
{
    private const int Longest = 60;

    public static string Of(string text)
    {
        var shown = text.Length > Longest ? text[..Longest] + "…" : text;
        return string.Concat(
            shown.Select(c => char.IsControl(c) || char.IsSurrogate(c) || IsFormat(c) ? '·' : c)
        );
    }

    // Bidi marks and zero-width signs would make the message read as something else.
    private static bool IsFormat(char c) =>
        char.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.Format
                or System.Globalization.UnicodeCategory.LineSeparator
                or System.Globalization.UnicodeCategory.ParagraphSeparator;
}
