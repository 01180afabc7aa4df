using System.Globalization;
using System.Text.RegularExpressions;

namespace Proviso.Reading;

/// <summary>Finds dates. One that needs the document's own date to be understood, or whose parts could be swapped, is weak.</summary>
internal static partial class DateFinder
{
    private const string Months =
        "(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)";

    private const string Weekdays =
        "(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";

    private const int Timeout = 5000;
    private const RegexOptions Options =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <param name="today">The day the text was written; null leaves out what needs one.</param>
    public static IEnumerable<DateSighting> Find(string text, LocalDate? today)
    {
        var whole = new[] { Iso(), MonthFirst(), DayFirst(), Figures() }
            .SelectMany((form, rank) => form.Matches(text).Select(m => (Match: m, Rank: rank)))
            .Select(found => (found.Match, Day: Whole(found.Match, found.Rank == 3)))
            .Where(found => found.Day is not null)
            .Select(found => new DateSighting(
                found.Match.Index,
                found.Match.Index + found.Match.Length,
                found.Day!.Value.Date,
                found.Day.Value.Sure,
                found.Day.Value.Sure ? "a date" : "a date whose day and month could be swapped"
            ));
        var relative = today is { } day
            ? Weekday()
                .Matches(text)
                .Select(match => OfWeekday(match, day))
                .Concat(Partial().Matches(text).SelectMany(match => OfPartial(match, day)))
            : [];
        var end = 0;
        foreach (
            var one in whole
                .Concat(relative)
                .OrderBy(s => s.Start)
                .ThenByDescending(s => s.End)
                .ThenByDescending(s => s.IsSure)
        )
        {
            if (one.Start >= end)
            {
                end = one.End;
                yield return one;
            }
        }
    }

    private static (LocalDate Date, bool Sure)? Whole(Match match, bool figures)
    {
        var year = Number(match, "year");
        if (!figures)
        {
            var month = match.Groups["month"].Value;
            return
                Day(
                    year,
                    char.IsDigit(month[0]) ? Number(match, "month") : Month(month),
                    Number(match, "day")
                )
                    is { } day
                ? (day, true)
                : null;
        }

        // 03/02/2017 is March in New York and February in London; points are not written in New York.
        var (left, right) = (Number(match, "left"), Number(match, "right"));
        var dayFirst = match.Groups["sign"].Value == ".";
        var read = dayFirst || left > 12 ? Day(year, right, left) : Day(year, left, right);
        return read is { } date
            ? (date, dayFirst || left > 12 || right > 12 || left == right)
            : null;
    }

    // News tells of what has been: the last such day.
    private static DateSighting OfWeekday(Match match, LocalDate today)
    {
        var weekday = Enum.Parse<IsoDayOfWeek>(match.Groups["weekday"].Value, ignoreCase: true);
        var day = today.DayOfWeek == weekday ? today : today.Previous(weekday);
        return new(
            match.Index,
            match.Index + match.Length,
            day,
            false,
            "a weekday: the last one up to the document's date"
        );
    }

    private static IEnumerable<DateSighting> OfPartial(Match match, LocalDate today)
    {
        var (month, number) = (Month(match.Groups["month"].Value), Number(match, "day"));
        return Day(today.Year, month, number) is { } date
            ?
            [
                new(
                    match.Index,
                    match.Index + match.Length,
                    date,
                    false,
                    "a day without a year: that of the document's date"
                ),
            ]
            : [];
    }

    private static LocalDate? Day(int year, int month, int day) =>
        year is >= 1000 and <= 9999
        && month is >= 1 and <= 12
        && day >= 1
        && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    private static int Month(string word) =>
        Array.FindIndex(
            CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames,
            name => name.Length > 0 && word.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        ) + 1;

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\w-])(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})(?![\w-])",
        Options,
        Timeout
    )]
    private static partial Regex Iso();

    [GeneratedRegex(
        @"\b(?:"
            + Weekdays
            + @",?\s{1,3})?"
            + Months
            + @"\.?\s{1,3}(?<day>[0-3]?[0-9])(?:st|nd|rd|th)?,?\s{1,3}(?<year>[12][0-9]{3})(?!\w)",
        Options | RegexOptions.IgnoreCase,
        Timeout
    )]
    private static partial Regex MonthFirst();

    [GeneratedRegex(
        @"(?<![\w.,])(?<day>[0-3]?[0-9])(?:st|nd|rd|th)?\s{1,3}(?:of\s{1,3})?"
            + Months
            + @"\.?,?\s{1,3}(?<year>[12][0-9]{3})(?!\w)",
        Options | RegexOptions.IgnoreCase,
        Timeout
    )]
    private static partial Regex DayFirst();

    [GeneratedRegex(
        @"(?<![\w./])(?<left>[0-3]?[0-9])(?<sign>[/.])(?<right>[0-3]?[0-9])\k<sign>(?<year>[12][0-9]{3})(?![\w/]|\.[0-9])",
        Options,
        Timeout
    )]
    private static partial Regex Figures();

    [GeneratedRegex(@"\b" + Weekdays + @"\b", Options, Timeout)]
    private static partial Regex Weekday();

    [GeneratedRegex(
        @"\b" + Months + @"\.?\s{1,3}(?<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?![\w/])",
        Options,
        Timeout
    )]
    private static partial Regex Partial();
}
