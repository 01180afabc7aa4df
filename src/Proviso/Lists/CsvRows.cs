using System.Text;

namespace Proviso.Lists;

/// <summary>
/// Reads delimited text with positions: RFC 4180 quoting, CRLF or LF, blank lines skipped, a closing line of
/// the single byte 0x1A taken for the end that it is. A line break inside quotes is refused unless the form has
/// them (the US Consolidated Screening List does, in four rows of 14,160), and then only a few lines may join:
/// one lost quotation mark would swallow the rest of the file. Lines, cells and fields
/// have a largest number and size, far above any list's, so that a made-up file cannot fill the memory.
/// </summary>
internal sealed class CsvRows(
    string file,
    char delimiter,
    Problems problems,
    bool breaksInside = false
)
{
    // The most seen is three: "Government Flying Service" and two empty lines.
    private const int MostJoined = 10;

    private const char EndMark = '\u001A';

    // The longest field seen has 7,812 characters (sdn_comments.csv of 2025-12), the longest file 24,244 rows.
    private const int LongestField = 100_000;
    private const int MostCells = 64;
    private const int MostRows = 1_000_000;

    public ImmutableArray<CsvRow> Read(string text)
    {
        var rows = ImmutableArray.CreateBuilder<CsvRow>();
        var (start, number) = (0, 1);
        for (var joined = 0; start < text.Length; number += joined + 1)
        {
            var end = text.IndexOf('\n', start);
            for (joined = 0; MayJoin(text, start, end, joined); joined++)
            {
                end = text.IndexOf('\n', end + 1);
            }

            var endsFile = end < 0;
            var line = text[start..(endsFile ? text.Length : end)].TrimEnd('\r');
            start = endsFile ? text.Length : end + 1;

            var mark = line.IndexOf(EndMark, StringComparison.Ordinal);
            if (mark >= 0)
            {
                RefuseTextAfterEnd(line[(mark + 1)..] + text[start..], number, mark + 2);
                (line, start) = (line[..mark], text.Length);
            }

            if (!string.IsNullOrWhiteSpace(line) && Cells(line, number, endsFile) is { } cells)
            {
                if (rows.Count == MostRows)
                {
                    Refuse(number, 1, $"the file has more than {MostRows:N0} rows");
                    break;
                }

                rows.Add(new CsvRow(cells, endsFile));
            }
        }

        return rows.ToImmutable();
    }

    private bool MayJoin(string text, int start, int end, int joined) =>
        breaksInside
        && joined < MostJoined
        && end >= 0
        && text.AsSpan(start, end - start).Count('"') % 2 != 0;

    private SourceSpan Place(string line, int number, int at)
    {
        var before = line.AsSpan(0, at);
        return new SourceSpan(file, number + before.Count('\n'), at - before.LastIndexOf('\n'));
    }

    private void Refuse(int line, int column, string message) =>
        problems.Add(
            "PV0305",
            new SourceSpan(file, line, column),
            message,
            "no sanctions list is like that: look at the file, and fetch it again"
        );

    private void RefuseTextAfterEnd(string rest, int line, int column)
    {
        if (!string.IsNullOrWhiteSpace(rest))
        {
            problems.Add(
                "PV0305",
                new SourceSpan(file, line, column),
                "the file goes on after its end mark (byte 0x1A)",
                "two files may have been joined: give each by itself"
            );
        }
    }

    private ImmutableArray<CsvCell>? Cells(string line, int number, bool endsFile)
    {
        var cells = ImmutableArray.CreateBuilder<CsvCell>(12);
        for (var at = 0; ; at++)
        {
            var where = Place(line, number, at);
            var quoted = at < line.Length && line[at] == '"';
            var text = quoted
                ? Quoted(line, ref at, where, endsFile)
                : Unquoted(line, ref at, where);
            if (text is null)
            {
                return null;
            }

            if (text.Length > LongestField || cells.Count == MostCells)
            {
                Refuse(
                    where.Line,
                    where.Column,
                    cells.Count == MostCells
                        ? $"the row has more than {MostCells} columns"
                        : $"the field is longer than {LongestField:N0} characters"
                );
                return null;
            }

            cells.Add(new CsvCell(text, where));
            if (at >= line.Length)
            {
                return cells.ToImmutable();
            }
        }
    }

    private string? Unquoted(string line, ref int at, SourceSpan where)
    {
        var end = line.IndexOf(delimiter, at);
        var text = line[at..(end < 0 ? line.Length : end)];
        var quote = text.IndexOf('"', StringComparison.Ordinal);
        at += text.Length;
        if (quote < 0)
        {
            return text;
        }

        problems.Add(
            "PV0305",
            where with
            {
                Column = where.Column + quote,
            },
            "a quotation mark stands inside a field that does not begin with one",
            "write the field in quotation marks and double the ones inside"
        );
        return null;
    }

    private string? Quoted(string line, ref int at, SourceSpan where, bool endsFile)
    {
        var text = new StringBuilder();
        for (at++; at < line.Length; at++)
        {
            if (line[at] != '"')
            {
                text.Append(line[at]);
            }
            else if (at + 1 < line.Length && line[at + 1] == '"')
            {
                text.Append(line[at++]);
            }
            else
            {
                return Closed(line, ref at, where) ? text.ToString() : null;
            }
        }

        problems.Add(
            "PV0305",
            where,
            endsFile
                ? "the file ends inside a quoted field"
                : "the quotation mark that opens here is not closed on its line",
            endsFile
                ? "the file is cut off: fetch it again"
                : "close the field before the line ends"
        );
        return null;
    }

    private bool Closed(string line, ref int at, SourceSpan where)
    {
        at++;
        while (at < line.Length && line[at] == ' ')
        {
            at++;
        }

        if (at >= line.Length || line[at] == delimiter)
        {
            return true;
        }

        problems.Add(
            "PV0305",
            where with
            {
                Column = at + 1,
            },
            "text follows a closing quotation mark",
            $"a '{delimiter}' is expected here; double a quotation mark that belongs to the text"
        );
        return false;
    }
}
