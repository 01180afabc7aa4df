using System.Text;

namespace Proviso.Cli;

/// <summary>The line a diagnostic points at, with a caret below the place; empty when the text is no file.</summary>
internal static class SourceExcerpt
{
    private const int Widest = 160;

    public static string Of(SourceSpan where)
    {
        if (!File.Exists(where.File) || where.Line < 1 || where.Column < 1)
        {
            return "";
        }

        // The place is one of the text inside.
        if (IsPacked(where.File))
        {
            return "";
        }

        var line = File.ReadLines(where.File).Skip(where.Line - 1).FirstOrDefault();
        if (line is null || line.Length > Widest || where.Column > line.Length + 1)
        {
            return "";
        }

        var shown = line.Replace('\t', ' ');
        var carets = new string(
            '^',
            Math.Clamp(where.Length, 1, Math.Max(1, line.Length - where.Column + 1))
        );
        return new StringBuilder()
            .Append("  ")
            .Append(Visible.InLine(shown))
            .Append('\n')
            .Append("  ")
            .Append(' ', where.Column - 1)
            .Append(carets)
            .Append('\n')
            .ToString();
    }

    private static bool IsPacked(string path)
    {
        using var file = File.OpenRead(path);
        return (file.ReadByte(), file.ReadByte()) is (0x1F, 0x8B) or ('P', 'K');
    }
}
