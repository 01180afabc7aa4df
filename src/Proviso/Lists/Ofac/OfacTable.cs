namespace Proviso.Lists.Ofac;

/// <summary>One file of the set: which of the four it is, told by its content, and its rows without a header.</summary>
internal sealed record OfacTable(
    string File,
    ReadOnlyMemory<byte> Plain,
    OfacForm Form,
    ImmutableArray<OfacRow> Rows
)
{
    private const string Widths =
        "sdn.csv has 12 columns, alt.csv 5, add.csv 6, sdn_comments.csv 2";

    /// <summary>True when the file ends in the first bytes of a null: rows may be missing after it.</summary>
    public bool EndsInsideNull => Rows is [.., var last] && IsCutNull(last.Row);

    /// <summary>True for the .ff form.</summary>
    public bool IsFixed { get; private init; }

    private static readonly string[] Headers = ["entnum", "id", "uid", "entid", "entitynumber"];

    /// <param name="file">Unpacked.</param>
    public static OfacTable? Read(ListFile file, Problems problems)
    {
        var plain = file.Content;
        if (PlainText.Decode(file.Name, plain.Span, problems) is not { } text)
        {
            return null;
        }

        var before = problems.Count;
        var isFixed = OfacFixedRows.Fits(text);
        var lines = isFixed
            ? new OfacFixedRows(file.Name, problems).Read(text)
            : new CsvRows(file.Name, Delimiter(text), problems).Read(text);
        if (lines is [var first, ..])
        {
            return Table(file.Name, plain, first, lines, problems) is { } table
                ? table with
                {
                    IsFixed = isFixed,
                }
                : null;
        }

        if (problems.Count == before)
        {
            problems.Add(
                "PV0301",
                new SourceSpan(file.Name, 1, 1),
                "the file has no readable row",
                Widths
            );
        }

        return null;
    }

    private static OfacTable? Table(
        string file,
        ReadOnlyMemory<byte> plain,
        CsvRow first,
        ImmutableArray<CsvRow> lines,
        Problems problems
    )
    {
        var width = first.Cells.Length;
        if (!Enum.IsDefined((OfacForm)width))
        {
            problems.Add(
                "PV0304",
                first.Where,
                $"this is no file of an OFAC list: its first row has {width} column{(width == 1 ? "" : "s")}",
                Widths
            );
            return null;
        }

        var data = IsHeader(first) ? lines.RemoveAt(0) : lines;
        var rows = data.Select(row => Checked(row, width, problems)).OfType<OfacRow>();
        var table = new OfacTable(file, plain, (OfacForm)width, [.. rows]);
        if (table.Form == OfacForm.Primary && data.IsEmpty)
        {
            problems.Add(
                "PV0301",
                first.Where,
                "the file has a header row and no party",
                "fetch it again"
            );
        }

        return table;
    }

    private static OfacRow? Checked(CsvRow row, int width, Problems problems)
    {
        if (row.Cells.Length != width)
        {
            problems.Add(
                "PV0304",
                row.Where,
                $"this row has {row.Cells.Length} columns, the first row of the file has {width}",
                row.EndsFile
                    ? "the file seems cut off in its last row: fetch it again"
                    : "a comma inside a name needs quotation marks around the field"
            );
            return null;
        }

        // A cut there costs no party, only addresses after it: a caveat, see EndsInsideNull.
        if (width != (int)OfacForm.Address && IsCutNull(row))
        {
            problems.Add(
                "PV0313",
                row.Cells[^1].Where,
                "the file ends inside its last field: the null is '-0- '",
                "the file is cut off: fetch it again"
            );
            return null;
        }

        if (OfacRow.Of(row) is { } read)
        {
            return read;
        }

        problems.Add(
            "PV0306",
            row.Where,
            $"'{row.Cells[0].Text}' is not a party's number (ent_num)",
            "the first column of every row is a whole number; only one header row is skipped"
        );
        return null;
    }

    // Text is quoted, so an unquoted beginning of the null at the end of the file is a null cut short.
    private static bool IsCutNull(CsvRow row) =>
        row is { EndsFile: true, Cells: [_, _, .., { Text: "" or "-" or "-0" }] };

    // Mirrors add one: "ent_num", "Ent_num", "ID". The official files begin with a number.
    private static bool IsHeader(CsvRow row) =>
        Headers.Contains(
            string.Concat(row.Cells[0].Text.Where(char.IsAsciiLetter)).ToLowerInvariant(),
            StringComparer.Ordinal
        );

    // .pip and .del are the csv with another delimiter: whatever first follows the number or the header word.
    private static char Delimiter(string text)
    {
        var at = text.IndexOfAny([',', '|', '@']);
        return at < 0 ? ',' : text[at];
    }
}
