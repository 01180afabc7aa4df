using System.Globalization;

namespace Proviso.Lists.Xlsx;

/// <summary>Days as a spreadsheet counts them: 1 is 1 January 1900, and the 29 February 1900 that never was is counted too.</summary>
internal static class ExcelDay
{
    private static readonly LocalDate Before1900 = new(1899, 12, 30);
    private static readonly LocalDate Before1904 = new(1904, 1, 1);

    /// <summary>Null for what is no serial of 1900-03-01 to 2099-12-31: "1962" alone would be a day of 1905, so a column must be known to hold days.</summary>
    public static LocalDate? Of(string serial, bool from1904 = false)
    {
        if (
            !decimal.TryParse(
                serial,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var days
            )
        )
        {
            return null;
        }

        var whole = (int)Math.Clamp(Math.Truncate(days), 0, 100_000);
        return whole is >= 61 and <= 73_050
            ? (from1904 ? Before1904 : Before1900).PlusDays(whole)
            : null;
    }
}
