namespace Proviso.Lists.Ofac;

/// <summary>
/// Cuts the fixed-field files (sdn.ff, alt.ff, add.ff, sdn_comments.ff) into the same cells as the csv. Numbers stand to
/// the right of their ten columns, text to the left; the file is padded with spaces and closes with 0x1A.
/// </summary>
internal sealed class OfacFixedRows(string file, Problems problems)
{
    private const int NumberWidth = 10;
    private const int RemarksWidth = OfacRemarks.Longest;
    private const char EndMark = '\u001A';

    // dat_spec.txt; the program field grew from 50 to 200 between 2018 and 2019.
    private static readonly int[][] Layouts =
    [
        [10, 350, 12, 200, 200, 8, 25, 14, 8, 40, 150, 1000],
        [10, 350, 12, 50, 200, 8, 25, 14, 8, 40, 150, 1000],
        [10, 10, 8, 350, 200],
        [10, 10, 750, 116, 250, 200],
    ];

    /// <summary>True for text whose first ten characters are a number with spaces before it, and no delimiter after.</summary>
    public static bool Fits(string text) =>
        text.Length > NumberWidth
        && text.AsSpan(0, NumberWidth).TrimStart(' ') is { IsEmpty: false } number
        && !number.ContainsAnyExceptInRange('0', '9')
        && text[NumberWidth] is not (',' or '|' or '@' or '\r' or '\n');

    public ImmutableArray<CsvRow> Read(string text)
    {
        var rows = ImmutableArray.CreateBuilder<CsvRow>();
        var lines = text.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at].TrimEnd('\r');
            var isLast = at == lines.Length - 1;
            if (line.Trim(EndMark, ' ').Length > 0 && Row(line, at + 1, isLast) is { } row)
            {
                rows.Add(row);
            }
        }

        return rows.ToImmutable();
    }

    private CsvRow? Row(string line, int number, bool isLast)
    {
        var cells = ImmutableArray.CreateBuilder<CsvCell>();
        var start = 0;
        foreach (var width in Layout(line, number, isLast))
        {
            var cell = line.AsSpan(start, width);
            cells.Add(new CsvCell(Unpadded(cell), new SourceSpan(file, number, start + 1)));
            start += width;
        }

        return cells.Count == 0 ? null : new CsvRow(cells.ToImmutable(), EndsFile: false);
    }

    private int[] Layout(string line, int number, bool isLast)
    {
        var layout = Array.Find(Layouts, widths => widths.Sum() == line.Length);
        if (layout is not null)
        {
            return layout;
        }

        // Spillover rows have no upper limit, and all others one length each.
        if (line.Length > NumberWidth && !isLast && line[^1] is not ' ')
        {
            return [NumberWidth, line.Length - NumberWidth];
        }

        problems.Add(
            "PV0304",
            new SourceSpan(file, number, 1),
            $"this row has {line.Length} characters, and no file of an OFAC fixed-field set has such rows",
            isLast
                ? "the file is cut off in its last row: fetch it again"
                : $"rows have {string.Join(", ", Layouts.Select(widths => widths.Sum()))} characters: fetch it again"
        );
        return [];
    }

    // Remarks that fill their field are cut: a space at the cut is data, "… Linked To: " + "X".
    private static string Unpadded(ReadOnlySpan<char> cell)
    {
        var text = cell.TrimEnd(' ');
        var isCut =
            cell.Length == RemarksWidth && text.Length == cell.Length - 1 && text[^1] != '.';
        return (isCut ? cell : text).ToString();
    }
}
