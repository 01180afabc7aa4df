using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Proviso.Law.Text;

/// <summary>Finds a scalar's content in its file: after its anchor, inside its quotes, under its block header.</summary>
internal static class ScalarPlace
{
    public static ScalarSource Of(SourceText text, Scalar scalar)
    {
        var content = text.Content;
        var end = Math.Clamp((int)scalar.End.Index, 0, content.Length);
        var start = AfterAnchor(content, Math.Clamp((int)scalar.Start.Index, 0, end), end, scalar);
        return scalar.Style switch
        {
            ScalarStyle.SingleQuoted => Quoted(ScalarForm.SingleQuoted),
            ScalarStyle.DoubleQuoted => Quoted(ScalarForm.DoubleQuoted),
            ScalarStyle.Literal or ScalarStyle.Folded => new ScalarSource(
                text,
                AfterHeader(content, start, end),
                end,
                ScalarForm.Block
            ),
            _ => new ScalarSource(text, start, end, ScalarForm.Plain),
        };

        ScalarSource Quoted(ScalarForm form) =>
            new(text, Math.Min(start + 1, end), Math.Max(start + 1, end - 1), form);
    }

    private static int AfterAnchor(string content, int start, int end, Scalar scalar)
    {
        if (scalar.Anchor.IsEmpty || start >= end || content[start] != '&')
        {
            return start;
        }

        start += scalar.Anchor.Value.Length + 1;
        while (start < end && char.IsWhiteSpace(content[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>The first character of the block: its header line and leading white space left out.</summary>
    private static int AfterHeader(string content, int start, int end)
    {
        var line = content.IndexOf('\n', start, end - start);
        start = line < 0 ? end : line + 1;
        while (start < end && char.IsWhiteSpace(content[start]))
        {
            start++;
        }

        return start;
    }
}
