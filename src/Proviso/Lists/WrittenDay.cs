using NodaTime.Text;

namespace Proviso.Lists;

/// <summary>A whole day in one of the orders that issuers use; null for anything else, also for an impossible year.</summary>
internal static class WrittenDay
{
    private static readonly LocalDatePattern YearFirst = LocalDatePattern.Iso;
    private static readonly LocalDatePattern DaySlash = Pattern("dd/MM/uuuu");
    private static readonly LocalDatePattern DayDash = Pattern("dd-MM-uuuu");
    private static readonly LocalDatePattern MonthSlash = Pattern("MM/dd/uuuu");

    /// <summary>"2016-11-30"; a time or a zone after it is left out, as "2025-11-15T23:00:02.690Z" and "1966-02-02-05:00" are written.</summary>
    public static LocalDate? Iso(string text) =>
        Read(
            YearFirst,
            text.Length > 10 && text[10] is ('T' or 'Z' or '+' or '-') ? text[..10] : text
        );

    /// <summary>"13/04/2018".</summary>
    public static LocalDate? DayMonthYear(string text) => Read(DaySlash, text);

    /// <summary>"29-06-2012".</summary>
    public static LocalDate? DayDashed(string text) => Read(DayDash, text);

    /// <summary>"06/19/2003".</summary>
    public static LocalDate? MonthDayYear(string text) => Read(MonthSlash, text);

    // No sanctions began before the wars that lists remember, none of today's is dated after 2100: 3017 is a slip.
    private static LocalDate? Read(LocalDatePattern pattern, string text) =>
        pattern.Parse(Spaces.Squeezed(text))
            is { Success: true, Value: { Year: >= 1900 and <= 2100 } day }
            ? day
            : null;

    private static LocalDatePattern Pattern(string text) =>
        LocalDatePattern.CreateWithInvariantCulture(text);
}
