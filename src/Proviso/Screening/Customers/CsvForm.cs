using System.Globalization;
using System.Text;

namespace Proviso.Screening.Customers;

/// <summary>Delimited text below a header row.</summary>
/// <param name="width">Columns of the header, as every row must have.</param>
/// <param name="columns">For each column of the file which cell it is, −1 for none.</param>
internal sealed class CsvForm(byte delimiter, int width, int[] columns) : ICustomerForm
{
    /// <summary>
    /// A row of several lines is taken for one only where it is well formed and as wide as the header: else its first line is
    /// the row, which will be found wrong, and reading goes on behind that line. So one lost quotation mark costs one row.
    /// </summary>
    public int Take(ReadOnlySpan<byte> rest, bool isLast)
    {
        var end = rest.IndexOf((byte)'\n');
        var line = end < 0 ? rest : rest[..(end + 1)];
        if (end < 0 && !isLast)
        {
            return 0;
        }

        if (!line.Contains((byte)'"'))
        {
            return line.Length;
        }

        var fields = new CsvFields(rest, delimiter);
        var count = 0;
        while (fields.Next())
        {
            count++;
        }

        if (fields.Fault == CsvFault.NotClosed)
        {
            return isLast || rest.Length > CustomerFile.LongestRow ? line.Length : 0;
        }

        // At the end of what is there a quotation mark may close the field, or be the first of two.
        if (fields.End == rest.Length && !isLast && !rest.EndsWith("\n"u8))
        {
            return rest.Length > CustomerFile.LongestRow ? line.Length : 0;
        }

        return
            fields.Fault == CsvFault.None && count == width && fields.End <= CustomerFile.LongestRow
            ? fields.End
            : line.Length;
    }

    public Diagnostic? Read(in RowText row, Span<Cell> cells)
    {
        var fields = new CsvFields(row.Bytes, delimiter);
        var count = 0;
        for (; fields.Next(); count++)
        {
            if (count == width)
            {
                return Width(row, fields.Start, "has more columns than the header, which has");
            }

            if (columns[count] is >= 0 and var cell)
            {
                cells[cell] = new(Text(row.Bytes[fields.Content], fields.IsDoubled), fields.Start);
            }
        }

        return fields.Fault switch
        {
            CsvFault.StrayQuote => row.Fault(
                "PV0321",
                fields.End,
                "a quotation mark stands inside a field that does not begin with one",
                "write the field in quotation marks and double the ones inside"
            ),
            CsvFault.NotClosed => row.Fault(
                "PV0321",
                fields.End,
                "the quotation mark that opens here is not closed in its row",
                "close it before the next delimiter; the next row was read from the next line"
            ),
            CsvFault.TextAfterQuote => row.Fault(
                "PV0321",
                fields.End,
                "text follows a closing quotation mark",
                "double a quotation mark that belongs to the text"
            ),
            _ => count < width
                ? Width(row, row.Bytes.Length, $"has {Number(count)} columns, the header")
                : null,
        };
    }

    private Diagnostic Width(in RowText row, int at, string has) =>
        row.Fault(
            "PV0321",
            at,
            $"this row {has} {Number(width)}",
            "a delimiter or a line break inside a field needs quotation marks around it"
        );

    private static string Text(ReadOnlySpan<byte> content, bool isDoubled)
    {
        var text = Encoding.UTF8.GetString(content.Trim(" \t\r\n"u8));
        return isDoubled ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
