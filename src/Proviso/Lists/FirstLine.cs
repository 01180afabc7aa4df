using System.Text;

namespace Proviso.Lists;

/// <summary>The beginning of a text file, by which delimited forms with a header know their files.</summary>
internal static class FirstLine
{
    // The longest header, the EU's of 59 columns, has 1,100 characters.
    private const int Looked = 4096;

    /// <summary>Without byte order mark, quotation marks and spaces at the ends; bytes over 127 are not looked at.</summary>
    public static string Of(ListFile file) => At(file, line: 0);

    /// <summary>With its quotation marks and spaces.</summary>
    public static string Raw(ListFile file) =>
        Encoding
            .Latin1.GetString(file.Content.Span[..Math.Min(file.Content.Length, Looked)])
            .Split('\n', 2)[0];

    /// <param name="line">From 0; empty when the file has fewer.</param>
    public static string At(ListFile file, int line)
    {
        var bytes = file.Content.Span[..Math.Min(file.Content.Length, Looked)];
        var text = Encoding.Latin1.GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes);
        var lines = text.TrimStart().Split('\n', line + 2);
        return lines.Length > line
            ? lines[line].Replace("\"", "", StringComparison.Ordinal).Trim()
            : "";
    }
}
