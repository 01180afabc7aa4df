namespace Proviso.Screening.Customers;

/// <summary>How rows stand in a file. Safe for many threads.</summary>
internal interface ICustomerForm
{
    /// <summary>The first row of the rest, with its line end: its length in bytes, or 0 when it may go on behind what is there.</summary>
    /// <param name="isLast">The file ends behind the rest.</param>
    int Take(ReadOnlySpan<byte> rest, bool isLast);

    /// <summary>The values of a row, one for each column of the map, in its order.</summary>
    /// <returns>Null when all were read; else what is wrong with the row.</returns>
    Diagnostic? Read(in RowText row, Span<Cell> cells);
}
