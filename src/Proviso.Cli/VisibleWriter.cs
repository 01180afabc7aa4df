using System.Text;

namespace Proviso.Cli;

/// <summary>
/// What is said to a person beside the answers, none of it colored: whatever is quoted in it (paths, ids, arguments), no
/// sign but the line feed works on the terminal.
/// </summary>
internal sealed class VisibleWriter(TextWriter inner) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value) => inner.Write(Shown(value));

    public override void Write(char[] buffer, int index, int count) =>
        Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void WriteLine(string? value) => inner.WriteLine(Shown(value));

    public override void Flush() => inner.Flush();

    private static string Shown(string? text) =>
        string.Join('\n', (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(Visible.InLine));
}
