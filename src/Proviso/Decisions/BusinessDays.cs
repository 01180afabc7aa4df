namespace Proviso.Decisions;

/// <summary>Days that are neither weekend nor US federal holiday (5 U.S.C. 6103; a holiday on a weekend is kept on the nearest weekday).</summary>
public static class BusinessDays
{
    /// <summary>The n-th business day after a date; the date itself does not count.</summary>
    public static LocalDate After(LocalDate date, int days)
    {
        while (days > 0)
        {
            date = date.PlusDays(1);
            if (IsBusinessDay(date))
            {
                days--;
            }
        }

        return date;
    }

    public static bool IsBusinessDay(LocalDate date) =>
        date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
        && !Holidays(date.Year).Concat(Holidays(date.Year + 1)).Contains(date);

    private static IEnumerable<LocalDate> Holidays(int year)
    {
        yield return Kept(new LocalDate(year, 1, 1));
        yield return Nth(year, 1, IsoDayOfWeek.Monday, 3);
        yield return Nth(year, 2, IsoDayOfWeek.Monday, 3);
        yield return new LocalDate(year, 5, 31).With(
            DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)
        );
        if (year >= 2021)
        {
            yield return Kept(new LocalDate(year, 6, 19));
        }

        yield return Kept(new LocalDate(year, 7, 4));
        yield return Nth(year, 9, IsoDayOfWeek.Monday, 1);
        yield return Nth(year, 10, IsoDayOfWeek.Monday, 2);
        yield return Kept(new LocalDate(year, 11, 11));
        yield return Nth(year, 11, IsoDayOfWeek.Thursday, 4);
        yield return Kept(new LocalDate(year, 12, 25));
    }

    private static LocalDate Kept(LocalDate day) =>
        day.DayOfWeek switch
        {
            IsoDayOfWeek.Saturday => day.PlusDays(-1),
            IsoDayOfWeek.Sunday => day.PlusDays(1),
            _ => day,
        };

    private static LocalDate Nth(int year, int month, IsoDayOfWeek day, int n) =>
        new LocalDate(year, month, 1).With(DateAdjusters.NextOrSame(day)).PlusWeeks(n - 1);
}
