namespace Proviso.Lists;

/// <summary>Two editions of a list with more days between them than one is known to have been live.</summary>
public sealed record EditionGap(EditionEntry Before, EditionEntry After, int Days)
{
    public static ImmutableArray<EditionGap> Between(
        IEnumerable<EditionEntry> editions,
        int maxGapDays
    )
    {
        EditionEntry[] all = [.. editions];
        return
        [
            .. all.Zip(all.Skip(1))
                .Select(pair => new EditionGap(
                    pair.First,
                    pair.Second,
                    HistoryPoint.DaysBetween(pair.First.Date, pair.Second.Date)
                ))
                .Where(gap => gap.Days > maxGapDays),
        ];
    }
}
