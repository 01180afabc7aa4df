namespace Proviso.Law.Text;

/// <summary>What is checked of a text before it is parsed, because the parser would pass it or misplace it.</summary>
internal static class RawText
{
    public static void Check(SourceText text)
    {
        var content = text.Content;
        for (var i = 0; i < content.Length; i++)
        {
            if (IsForbidden(content, i))
            {
                throw TextComplaint.Character(text.Span(i, i + 1), content[i]);
            }
        }

        if (!IsFlow(content) && IndentingTab(content) is { } tab)
        {
            throw TextComplaint.Tab(text.Span(tab, tab + 1));
        }
    }

    /// <summary>JSON may be indented with tabs; the parser knows spaces only. Offsets stay the same.</summary>
    public static string ForParser(SourceText text)
    {
        var content = text.Content;
        if (!IsFlow(content) || IndentingTab(content) is null)
        {
            return content;
        }

        var spaced = content.ToCharArray();
        var indenting = true;
        for (var i = 0; i < spaced.Length; i++)
        {
            indenting = spaced[i] is '\n' or '\r' || (indenting && spaced[i] is ' ' or '\t');
            if (indenting && spaced[i] == '\t')
            {
                spaced[i] = ' ';
            }
        }

        return new string(spaced);
    }

    private static bool IsFlow(string content)
    {
        var start = content.AsSpan().TrimStart(" \t\r\n");
        return start.Length > 0 && start[0] is '{' or '[';
    }

    private static int? IndentingTab(string content)
    {
        var indenting = true;
        for (var i = 0; i < content.Length; i++)
        {
            if (indenting && content[i] == '\t')
            {
                return i;
            }

            indenting = content[i] is '\n' or '\r' || (indenting && content[i] == ' ');
        }

        return null;
    }

    /// <summary>Controls, line separators only some editors count, the mark of a failed decoding, and half characters.</summary>
    private static bool IsForbidden(string content, int i)
    {
        var c = content[i];
        if (char.IsHighSurrogate(c))
        {
            return i + 1 == content.Length || !char.IsLowSurrogate(content[i + 1]);
        }

        if (char.IsLowSurrogate(c))
        {
            return i == 0 || !char.IsHighSurrogate(content[i - 1]);
        }

        return c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFD' or '\uFFFE' or '\uFFFF'
            || (char.IsControl(c) && c is not ('\n' or '\r' or '\t'));
    }
}
