namespace Proviso.Lists.Xlsx;

/// <summary>One row of a sheet. Cells are text: a day as "2016-03-17", a number as Excel keeps it, an empty cell as nothing.</summary>
/// <param name="Number">From 1, as a spreadsheet shows it.</param>
internal sealed record XlsxRow(
    string File,
    int Number,
    ImmutableSortedDictionary<int, string> Cells
)
{
    /// <summary>Line and column are the row and the column of the sheet.</summary>
    public SourceSpan Where => new(File, Number, Cells.IsEmpty ? 1 : Cells.Keys.First());

    /// <param name="column">From 1.</param>
    public string this[int column] => Cells.GetValueOrDefault(column, "");
}
