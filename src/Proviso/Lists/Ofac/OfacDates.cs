using System.Globalization;
using System.Text.RegularExpressions;

namespace Proviso.Lists.Ofac;

/// <summary>OFAC's written dates: "08 Feb 2012", "Jul 1997", "1960", each with "circa" before it or "to" between two.</summary>
internal static partial class OfacDates
{
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /// <summary>Null for anything else: it then stays in the remarks.</summary>
    public static BirthDate? Read(string text)
    {
        var match = Written().Match(text);
        if (!match.Success || Part(match.Groups["first"].Value) is not { } first)
        {
            return null;
        }

        var isCirca = match.Groups["circa"].Success;
        if (!match.Groups["second"].Success)
        {
            return new BirthDate(text, first.From, first.To, first.Precision, isCirca);
        }

        return Part(match.Groups["second"].Value) is { } second && first.From <= second.To
            ? new BirthDate(text, first.From, second.To, DatePrecision.Range, isCirca)
            : null;
    }

    /// <summary>
    /// A date that a form gives by its bounds: the first day and the last day on which what it means may begin, and
    /// the same for its end. "1962" begins on 1 January and ends on 31 December.
    /// </summary>
    /// <param name="text">As the form writes it too, or empty: then it is written as the csv would.</param>
    public static BirthDate Of(LocalDate from, LocalDate to, bool isCirca, string text = "")
    {
        var precision =
            from == to ? DatePrecision.Day
            : from == new LocalDate(to.Year, to.Month, 1) && IsMonthEnd(to) ? DatePrecision.Month
            : from == new LocalDate(to.Year, 1, 1) && IsYearEnd(to) ? DatePrecision.Year
            : DatePrecision.Range;
        return new BirthDate(
            text.Length > 0 ? text : $"{(isCirca ? "circa " : "")}{Written(from, to, precision)}",
            from,
            to,
            precision,
            isCirca
        );
    }

    private static string Written(LocalDate from, LocalDate to, DatePrecision precision) =>
        precision switch
        {
            DatePrecision.Day => Day(from),
            DatePrecision.Month => Day(from)[3..],
            DatePrecision.Year => Day(from)[7..],
            _ when from is { Month: 1, Day: 1 } && IsYearEnd(to) =>
                $"{Day(from)[7..]} to {Day(to)[7..]}",
            _ when from.Day == 1 && IsMonthEnd(to) => $"{Day(from)[3..]} to {Day(to)[3..]}",
            _ => $"{Day(from)} to {Day(to)}",
        };

    private static bool IsMonthEnd(LocalDate date) =>
        date.Day == CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month);

    private static bool IsYearEnd(LocalDate date) => date is { Month: 12, Day: 31 };

    /// <summary>"08 Feb 1980".</summary>
    public static string Day(LocalDate date) =>
        date.ToString("dd MMM uuuu", CultureInfo.InvariantCulture);

    private static (LocalDate From, LocalDate To, DatePrecision Precision)? Part(string text)
    {
        var words = text.Split(' ');
        var year = int.Parse(words[^1], CultureInfo.InvariantCulture);
        if (year == 0)
        {
            return null;
        }

        if (words is [_])
        {
            return (new LocalDate(year, 1, 1), new LocalDate(year, 12, 31), DatePrecision.Year);
        }

        var at = Months.IndexOf(words[^2], StringComparison.Ordinal);
        if (at < 0 || at % 3 != 0)
        {
            return null;
        }

        var month = at / 3 + 1;
        var last = CalendarSystem.Iso.GetDaysInMonth(year, month);
        if (words is [_, _])
        {
            return (
                new LocalDate(year, month, 1),
                new LocalDate(year, month, last),
                DatePrecision.Month
            );
        }

        var day = int.Parse(words[0], CultureInfo.InvariantCulture);
        if (day < 1 || day > last)
        {
            return null;
        }

        var date = new LocalDate(year, month, day);
        return (date, date, DatePrecision.Day);
    }

    [GeneratedRegex(
        @"^(?<circa>circa )?(?<first>(([0-9]{1,2} )?[A-Z][a-z]{2} )?[0-9]{4})(( to |-)(?<second>(([0-9]{1,2} )?[A-Z][a-z]{2} )?[0-9]{4}))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Written();
}
