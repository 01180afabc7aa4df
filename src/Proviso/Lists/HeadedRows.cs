namespace Proviso.Lists;

/// <summary>
/// A delimited file whose first row names its columns. The same row may stand again (parts were joined): it is no
/// party then. A row with other than the header's number of columns is a fault.
/// </summary>
internal sealed class HeadedRows
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    private HeadedRows(ImmutableArray<CsvCell> header)
    {
        for (var i = 0; i < header.Length; i++)
        {
            // Of two columns of one name the first: OFSI's second "Last Updated" stands in another row.
            _columns.TryAdd(Spaces.Squeezed(header[i].Text), i);
        }
    }

    public ImmutableArray<CsvRow> Rows { get; private init; } = [];

    /// <param name="rows">From the header on.</param>
    /// <param name="needed">Columns without which the file is not this form.</param>
    /// <returns>Null with problems added.</returns>
    public static HeadedRows? Of(
        ImmutableArray<CsvRow> rows,
        string file,
        IReadOnlyCollection<string> needed,
        Problems problems
    )
    {
        if (rows.IsEmpty)
        {
            problems.Add(
                "PV0301",
                new SourceSpan(file, 1, 1),
                "the file is empty",
                "fetch it again"
            );
            return null;
        }

        var header = rows[0].Cells;
        var body = rows.Skip(1).Where(row => !Repeats(row, header)).ToImmutableArray();
        var headed = new HeadedRows(header) { Rows = body };
        foreach (var missing in needed.Where(name => !headed._columns.ContainsKey(name)))
        {
            problems.Add(
                "PV0304",
                rows[0].Where,
                $"the header has no column '{missing}'",
                "the form of this list may have changed: look at the file"
            );
        }

        foreach (var row in body.Where(row => row.Cells.Length != header.Length))
        {
            problems.Add(
                "PV0304",
                row.Where,
                $"this row has {row.Cells.Length} columns, the header has {header.Length}",
                row.EndsFile
                    ? "the file seems cut off in its last row: fetch it again"
                    : "a delimiter inside a field needs quotation marks around the field"
            );
        }

        return problems.Any ? null : headed;
    }

    /// <summary>
    /// For forms whose real files end with a line break: without it the last row may be cut, and a cut number is another
    /// number.
    /// </summary>
    public void RefuseOpenEnd(Problems problems)
    {
        if (Rows is [.., { EndsFile: true } last])
        {
            problems.Add(
                "PV0313",
                last.Cells[^1].Where,
                "the file does not end with a line break: its last row may be cut off",
                "fetch it again; if it is whole, end it with a line break"
            );
        }
    }

    /// <summary>The cell, squeezed; empty where the file has no such column.</summary>
    public string Text(CsvRow row, string column) => Spaces.Squeezed(Raw(row, column));

    /// <summary>The cell as it stands.</summary>
    public string Raw(CsvRow row, string column) =>
        _columns.TryGetValue(column, out var at) ? row.Cells[at].Text : "";

    private static bool Repeats(CsvRow row, ImmutableArray<CsvCell> header) =>
        row
            .Cells.Select(cell => cell.Text)
            .SequenceEqual(header.Select(cell => cell.Text), StringComparer.Ordinal);
}
