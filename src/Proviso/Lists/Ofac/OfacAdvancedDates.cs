using System.Globalization;
using Proviso.Lists.Xml;

namespace Proviso.Lists.Ofac;

/// <summary>Dates of the advanced form: a period has a start and an end, each with a first and a last day.</summary>
internal static class OfacAdvancedDates
{
    /// <summary>Year, Month and Day; null when they are no day.</summary>
    public static LocalDate? Day(XmlPart date)
    {
        var (year, month, day) = (Number(date, "Year"), Number(date, "Month"), Number(date, "Day"));
        return
            year is >= 1 and <= 9999
            && month is >= 1 and <= 12
            && day >= 1
            && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
    }

    public static BirthDate? Of(XmlPart? period)
    {
        var (start, end) = (period?.Child("Start"), period?.Child("End"));
        return
            start?.Child("From") is { } first
            && end?.Child("To") is { } last
            && Day(first) is { } from
            && Day(last) is { } to
            ? OfacDates.Of(
                from,
                to,
                start.Attribute("Approximate") == "true" || end.Attribute("Approximate") == "true"
            )
            : null;
    }

    private static int Number(XmlPart date, string name) =>
        int.TryParse(
            date.Value(name),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : 0;
}
