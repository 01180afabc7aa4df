using System.Globalization;
using System.Text;

namespace Proviso;

/// <summary>
/// What somebody wrote, fit to be shown: nothing in it moves a cursor, colors a terminal, begins a line or turns the
/// direction of what follows. Each such sign is shown as a dot in its place.
/// </summary>
public static class Visible
{
    private const int Longest = 60;
    private const string Shown = "·";

    /// <summary>For a message: short, and without any sign that cannot be seen.</summary>
    public static string Of(string text) =>
        InLine(text.Length > Longest ? text[..Longest] + "…" : text)
            .Replace("\u200C", Shown, StringComparison.Ordinal)
            .Replace("\u200D", Shown, StringComparison.Ordinal);

    /// <summary>Whole, for one line of an answer. Joiners stay: Persian and Hindi are written with them.</summary>
    public static string InLine(string text)
    {
        // Half of a surrogate pair comes out of the runes as U+FFFD, which can be seen.
        if (text.EnumerateRunes().All(IsPlain))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            line.Append(IsPlain(rune) ? rune.ToString() : Shown);
        }

        return line.ToString();
    }

    private static bool IsPlain(Rune rune) =>
        rune.Value is 0x200C or 0x200D
        || Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );
}
