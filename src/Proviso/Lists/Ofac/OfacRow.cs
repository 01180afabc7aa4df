using System.Globalization;

namespace Proviso.Lists.Ofac;

/// <summary>A row of any of the four files with its first column read: the party's permanent number.</summary>
internal sealed record OfacRow(int Number, CsvRow Row)
{
    public SourceSpan Where => Row.Where;

    public SourceSpan At(int column) => Row.Cells[column].Where;

    /// <summary>The text of a column; empty for the null, which OFAC writes <c>-0- </c> with a trailing space.</summary>
    public string Text(int column)
    {
        var text = Row.Cells[column].Text.Trim();
        return text == "-0-" || IsCutNull(text, column) ? "" : text;
    }

    /// <summary>The text of a column with its spaces: a tail in sdn_comments.csv begins in the middle of a word or before one.</summary>
    public string Untrimmed(int column) =>
        Row.Cells[column].Text.Trim() == "-0-" ? "" : Row.Cells[column].Text;

    // The file may end inside its last null: in add.csv of 2018-12 it does, and nothing is lost by it.
    private bool IsCutNull(string text, int column) =>
        Row.EndsFile && column == Row.Cells.Length - 1 && text is "-" or "-0";

    public static OfacRow? Of(CsvRow row) =>
        int.TryParse(
            row.Cells[0].Text.Trim(),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? new OfacRow(number, row)
            : null;
}
