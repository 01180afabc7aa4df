using System.Globalization;
using System.Text.RegularExpressions;

namespace Proviso.Lists;

/// <summary>
/// Dates of birth as issuers other than OFAC write them: "1967-01-08", "00/00/1980", "1963 or 1964",
/// "1958 - 1963 (approximative)", "born in the early 1970s". What is read keeps its words; what is not read is
/// never guessed: a year of two figures is no year.
/// </summary>
internal static partial class WrittenBirth
{
    private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";

    /// <summary>Null for anything not understood whole.</summary>
    public static BirthDate? Read(string? written)
    {
        var text = Spaces.Squeezed(written);
        var circa = About().IsMatch(text);
        var bare = About().Replace(text, " ").Trim(' ', '.', ',');
        if (Decade().Match(bare) is { Success: true } decade)
        {
            // "early" is nobody's measure: the whole decade, and perhaps beyond.
            var first = Number(decade.Groups["year"].Value);
            return Years(first, first + 9, text, isCirca: true);
        }

        var parts = Between().Split(Lead().Replace(bare, "")).Select(part => part.Trim()).ToArray();
        return parts switch
        {
            [var one] when Part(one) is var (from, to) => Of(from, to, text, circa),
            [var one, var two]
                when First(one, two) is var (from, _) && Part(two) is var (_, to) && from <= to =>
                Of(from, to, text, circa),
            _ => null,
        };
    }

    // "Aug. and Sep. 1977": the year stands once.
    private static (LocalDate From, LocalDate To)? First(string one, string two) =>
        Part(one) ?? (two.Length > 4 ? Part($"{one} {two[^4..]}") : null);

    /// <summary>Null for a year before 1000 or after 9999, or an end before the beginning.</summary>
    public static BirthDate? Years(int from, int to, string text, bool isCirca) =>
        from is >= 1000 and <= 9999 && to >= from && to <= 9999
            ? Of(new LocalDate(from, 1, 1), new LocalDate(to, 12, 31), text, isCirca)
            : null;

    private static BirthDate Of(LocalDate from, LocalDate to, string text, bool isCirca) =>
        new(text, from, to, PrecisionOf(from, to), isCirca);

    private static DatePrecision PrecisionOf(LocalDate from, LocalDate to) =>
        from == to ? DatePrecision.Day
        : from is { Month: 1, Day: 1 } && to == new LocalDate(from.Year, 12, 31)
            ? DatePrecision.Year
        : from.Day == 1 && to == DateAdjusters.EndOfMonth(from) ? DatePrecision.Month
        : DatePrecision.Range;

    private static (LocalDate From, LocalDate To)? Part(string text)
    {
        var match = new[] { YearFirst(), DayFirst(), InWords() }
            .Select(shape => shape.Match(text))
            .FirstOrDefault(found => found.Success);
        if (match is null)
        {
            return null;
        }

        var year = Number(match.Groups["year"].Value);
        var month = match.Groups["month"].Value is { Length: > 0 } named ? Month(named) : 0;
        var day = Number(match.Groups["day"].Value);
        return (year, month, day) switch
        {
            (< 1000, _, _) => null,
            (_, 0, 0) => (new LocalDate(year, 1, 1), new LocalDate(year, 12, 31)),
            (_, < 1 or > 12, _) => null,
            (_, _, 0) => (
                new LocalDate(year, month, 1),
                DateAdjusters.EndOfMonth(new LocalDate(year, month, 1))
            ),
            _ when day > CalendarSystem.Iso.GetDaysInMonth(year, month) => null,
            _ => (new LocalDate(year, month, day), new LocalDate(year, month, day)),
        };
    }

    private static int Month(string text)
    {
        if (char.IsAsciiDigit(text[0]))
        {
            return Number(text);
        }

        var at = Months.IndexOf(text[..3].ToLowerInvariant(), StringComparison.Ordinal);
        return at >= 0 && at % 3 == 0 ? at / 3 + 1 : -1;
    }

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    [GeneratedRegex(
        @"\b(circa|approximately|approximative(ly)?|approx\.?|about)\b|\(\s*(approximative|approx\.?|circa)\s*\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex About();

    [GeneratedRegex(
        @"^(born )?(in )?(the )?((early|mid|late)[- ])?(?<year>[0-9]{3}0)'?s$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Decade();

    [GeneratedRegex(
        @"^(born )?(on |in )?(between )?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Lead();

    // A hyphen parts two dates only where a space or a whole year stands on both sides.
    [GeneratedRegex(
        @"\s+(?:or|to|and|-|–)\s+|(?<=^[0-9]{4})[-–](?=[0-9]{4}$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Between();

    // A zone behind a day is the database's, not the party's: "1966-02-02-05:00".
    [GeneratedRegex(
        @"^(?<year>[0-9]{4})(-(?<month>[0-9]{1,2})(-(?<day>[0-9]{1,2})([-+][0-9]{2}:[0-9]{2}|Z)?)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex YearFirst();

    // "00/00/1980" knows the year, "00/03/1980" the month too.
    [GeneratedRegex(
        @"^(?<day>[0-9]{1,2})[/.-](?<month>[0-9]{1,2})[/.-](?<year>[0-9]{4})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex DayFirst();

    [GeneratedRegex(
        @"^((?<day>[0-9]{1,2}) )?(?<month>(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.? (?<year>[0-9]{4})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex InWords();
}
