namespace Proviso.Lists;

/// <summary>A list from edition to edition: who came, who went, who reads otherwise.</summary>
public static class ListLife
{
    /// <param name="points">Of one list, in order of publication.</param>
    public static IEnumerable<ListStep> Of(IEnumerable<HistoryPoint> points)
    {
        (HistoryPoint Point, PartyPrints Prints, Dictionary<string, PartyPrint> ByKey)? last = null;
        foreach (var point in points)
        {
            var prints = point.Prints();
            var byKey = prints.All().ToDictionary(p => p.Key, StringComparer.Ordinal);
            yield return last is not { } before
                ? new ListStep(point.Edition, null, byKey.Count, 0, [], [], [])
            : before.Prints.Speaks == prints.Speaks && before.Prints.IsWhole == prints.IsWhole
                ? Step(before.Point, point, before.ByKey, byKey)
            : Read(before.Point, point, byKey);
            last = (point, prints, byKey);
        }
    }

    private static ListStep Step(
        HistoryPoint before,
        HistoryPoint point,
        Dictionary<string, PartyPrint> was,
        Dictionary<string, PartyPrint> now
    ) =>
        new(
            point.Edition,
            before.Edition,
            now.Count,
            HistoryPoint.DaysBetween(before.Edition.Date, point.Edition.Date),
            [.. now.Values.Where(p => !was.ContainsKey(p.Key))],
            [.. was.Values.Where(p => !now.ContainsKey(p.Key))],
            [.. now.Values.Where(p => was.TryGetValue(p.Key, out var old) && old.Print != p.Print)]
        );

    /// <summary>Editions that speak of different fields are read: only what both speak of counts.</summary>
    private static ListStep Read(
        HistoryPoint before,
        HistoryPoint point,
        Dictionary<string, PartyPrint> now
    )
    {
        var delta = ListDelta.Between(before.Read(), point.Read());
        return new ListStep(
            point.Edition,
            before.Edition,
            now.Count,
            HistoryPoint.DaysBetween(before.Edition.Date, point.Edition.Date),
            [.. delta.Added.Select(Of)],
            [.. delta.Removed.Select(Of)],
            [.. delta.Changed.Select(change => Of(change.Newer))]
        );

        static PartyPrint Of(ListedParty party) => new(party.Key, "", party.Name);
    }
}
