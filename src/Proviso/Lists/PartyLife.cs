namespace Proviso.Lists;

/// <summary>
/// A party's life on its list: added, changed field by field, removed, as the editions at hand tell it. What is not between
/// two editions is not told: nothing is said of the time before the first and after the last.
/// </summary>
/// <param name="Events">In order; empty when no edition holds the party.</param>
public sealed record PartyLife(
    string Key,
    ImmutableArray<EditionEntry> Editions,
    ImmutableArray<PartyEvent> Events,
    ImmutableArray<EditionGap> Gaps
)
{
    /// <param name="points">Of the party's list, in order of publication.</param>
    /// <param name="maxGapDays">As <see cref="ListBook"/> takes it.</param>
    public static PartyLife Of(
        string key,
        ImmutableArray<HistoryPoint> points,
        int maxGapDays = ListBook.DefaultMaxGapDays
    )
    {
        var events = ImmutableArray.CreateBuilder<PartyEvent>();
        Version? last = null;
        HistoryPoint? before = null;
        foreach (var point in points)
        {
            var prints = point.Prints();
            var print = prints.Find(key);
            if (print is null && !prints.IsWhole)
            {
                continue;
            }

            var now = new Version(point, prints.Speaks, print?.Print);
            if (last is null || !last.IsSame(now))
            {
                events.AddRange(Told(last, before, now, key, maxGapDays));
                last = now;
            }

            before = point;
        }

        ImmutableArray<EditionEntry> editions = [.. points.Select(point => point.Edition)];
        return new PartyLife(
            key,
            editions,
            events.ToImmutable(),
            EditionGap.Between(editions, maxGapDays)
        );
    }

    private static IEnumerable<PartyEvent> Told(
        Version? last,
        HistoryPoint? before,
        Version now,
        string key,
        int maxGapDays
    )
    {
        var (was, @is) = (last?.Party(key), now.Party(key));
        var fields =
            was is not null && @is is not null
                ? ListDelta.FieldsOf(last!.Edition, was, now.Edition, @is)
                : [];
        PartyEventKind? kind = (was, @is) switch
        {
            (null, not null) when last is null => PartyEventKind.Present,
            (null, not null) => PartyEventKind.Added,
            (not null, null) => PartyEventKind.Removed,
            (not null, not null) when !fields.IsEmpty => PartyEventKind.Changed,
            _ => null,
        };
        if (kind is { } told)
        {
            yield return new PartyEvent(
                told,
                before?.Edition,
                now.Point.Edition,
                (@is ?? was)!,
                fields,
                before is not null
                    && HistoryPoint.DaysBetween(before.Edition.Date, now.Point.Edition.Date)
                        <= maxGapDays
            );
        }
    }

    /// <summary>A run of editions that say the same of the party; the first of them is read when it is asked.</summary>
    private sealed class Version(HistoryPoint point, string speaks, string? print)
    {
        private readonly Lazy<ListEdition> _edition = new(point.Read);

        public HistoryPoint Point => point;

        public ListEdition Edition => _edition.Value;

        public bool IsSame(Version other) => print == other.Print && speaks == other.Speaks;

        public ListedParty? Party(string key) => print is null ? null : Edition.ByKey(key);

        private string? Print => print;

        private string Speaks => speaks;
    }
}
