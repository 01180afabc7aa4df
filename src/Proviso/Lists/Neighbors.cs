namespace Proviso.Lists;

/// <summary>
/// The editions of one list that stand nearest to a date. <see cref="Live"/> is not empty when the date is
/// covered; of <see cref="Around"/> only the month is known and the date lies within it.
/// </summary>
internal sealed record Neighbors<T>(
    ImmutableArray<T> Live,
    ImmutableArray<T> Before,
    ImmutableArray<T> Around,
    ImmutableArray<T> After
)
{
    public static Neighbors<T> Of(
        IEnumerable<T> editions,
        Func<T, EditionDate> date,
        LocalDate at,
        int maxGapDays
    )
    {
        ImmutableArray<T> all = [.. editions];
        ImmutableArray<T> exact = [.. all.Where(e => date(e).IsOneDay && date(e).From == at)];
        ImmutableArray<T> others = [.. all.Where(e => !(date(e).IsOneDay && date(e).From == at))];
        var before = Last(
            Nearest(others.Where(e => date(e).To <= at), e => date(e).To, last: true),
            date
        );
        var after = Nearest(
            others.Where(e => date(e).From >= at && date(e).To > at),
            e => date(e).From,
            last: false
        );
        ImmutableArray<T> around = [.. others.Where(e => date(e).From < at && at < date(e).To)];
        var live =
            exact.IsEmpty && around.IsEmpty && Spans(before, after, date, maxGapDays)
                ? before
                : exact;
        return new Neighbors<T>(live, before, around, after);
    }

    /// <summary>The newest of all; several where nothing says which of a day is the later.</summary>
    public static ImmutableArray<T> Newest(IEnumerable<T> editions, Func<T, EditionDate> date) =>
        Last(Nearest(editions, e => date(e).To, last: true), date);

    // Of two editions of one day whose times are known the later replaced the other. On that day itself both were live.
    private static ImmutableArray<T> Last(ImmutableArray<T> ofOneDay, Func<T, EditionDate> date) =>
        ofOneDay.Length > 1 && ofOneDay.All(e => date(e).Time is not null)
            ? [.. ofOneDay.GroupBy(e => date(e).Time).MaxBy(same => same.Key)!]
            : ofOneDay;

    // Between the first day the one may have been published and the last day the other may.
    private static bool Spans(
        ImmutableArray<T> before,
        ImmutableArray<T> after,
        Func<T, EditionDate> date,
        int maxGapDays
    ) =>
        !before.IsEmpty
        && !after.IsEmpty
        && Period.DaysBetween(before.Min(e => date(e).From), after.Max(e => date(e).To))
            <= maxGapDays;

    private static ImmutableArray<T> Nearest(
        IEnumerable<T> editions,
        Func<T, LocalDate> day,
        bool last
    )
    {
        var byDay = editions.GroupBy(day);
        var nearest = last ? byDay.MaxBy(same => same.Key) : byDay.MinBy(same => same.Key);
        return nearest is null ? [] : [.. nearest];
    }
}
