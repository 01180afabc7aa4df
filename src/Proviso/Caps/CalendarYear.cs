using System.Globalization;

namespace Proviso.Caps;

/// <summary>"In any calendar year" (Cyber GL 1 (a)(1)(ii)): the period is the year of the date, in four digits.</summary>
public sealed class CalendarYear : IPeriodRule
{
    private const int Digits = 4;

    public string Of(LocalDate date) => date.Year.ToString("0000", CultureInfo.InvariantCulture);

    public LocalDate? LastDay(string period) =>
        period.Length == Digits
        && period.All(char.IsAsciiDigit)
        && int.Parse(period, NumberStyles.None, CultureInfo.InvariantCulture) is > 0 and var year
            ? new LocalDate(year, 12, 31)
            : null;
}
