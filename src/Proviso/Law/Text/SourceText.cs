namespace Proviso.Law.Text;

/// <summary>One text a person wrote, and the line and column of each place in it.</summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> _lineStarts;

    public SourceText(string file, string content)
    {
        File = file;
        Content = content;
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < content.Length; i++)
        {
            var endsLine =
                content[i] == '\n'
                || (content[i] == '\r' && (i + 1 == content.Length || content[i + 1] != '\n'));
            if (endsLine)
            {
                starts.Add(i + 1);
            }
        }

        _lineStarts = starts.ToImmutable();
    }

    public string File { get; }

    public string Content { get; }

    /// <summary>The place of [start, end); cut at the end of its first line, and never shorter than one.</summary>
    public SourceSpan Span(int start, int end)
    {
        start = Math.Clamp(start, 0, Content.Length);
        var line = LineOf(start);
        var lineEnd = start;
        while (lineEnd < Math.Min(end, Content.Length) && Content[lineEnd] is not ('\n' or '\r'))
        {
            lineEnd++;
        }

        return new SourceSpan(
            File,
            line + 1,
            start - _lineStarts[line] + 1,
            Math.Max(1, lineEnd - start)
        );
    }

    private int LineOf(int offset)
    {
        var found = _lineStarts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }
}
