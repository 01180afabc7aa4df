using Proviso.Lists.Refresh;
using Proviso.Log;

namespace Proviso.Storage.Fetching;

/// <summary>Every try to bring a list up to date, each a record in the log, found by list and by what became of it.</summary>
public sealed class RefreshRecords(SqliteStore store)
{
    public const string Kind = "list-refresh";

    private readonly SqliteLogbook _log = new(store);

    /// <param name="day">On which it was tried, in UTC.</param>
    /// <returns>The leaf.</returns>
    public long Keep(RefreshReport report, LocalDate day) =>
        _log.Keep(Kind, Id(report.List, report.Outcome), day, RefreshJson.Write(report));

    public KeptRefresh? Last(string list, RefreshOutcome outcome) =>
        _log.Find(Id(list, outcome)) is { } record ? Read(record) : null;

    /// <summary>The last that told what is live: whether it brought it or found it unchanged.</summary>
    public KeptRefresh? LastConfirmed(string list) =>
        new[] { Last(list, RefreshOutcome.Live), Last(list, RefreshOutcome.Unchanged) }
            .OfType<KeptRefresh>()
            .MaxBy(kept => kept.Leaf);

    /// <summary>Of each list the last that waits for two people, unless a newer one went live since.</summary>
    public ImmutableArray<KeptRefresh> Held() =>
        [
            .. _log.All(Kind)
                .Select(Read)
                .Where(kept =>
                    kept.Report.Outcome
                        is RefreshOutcome.Held
                            or RefreshOutcome.Live
                            or RefreshOutcome.Unchanged
                )
                .GroupBy(kept => kept.Report.List, StringComparer.Ordinal)
                .Select(ofList => ofList.MaxBy(kept => kept.Leaf)!)
                .Where(kept => kept.Report.Outcome == RefreshOutcome.Held)
                .OrderBy(kept => kept.Report.List, StringComparer.Ordinal),
        ];

    private static string Id(string list, RefreshOutcome outcome) =>
        $"{Kind}:{list}:{outcome.ToString().ToLowerInvariant()}";

    private KeptRefresh Read(KeptRecord record)
    {
        try
        {
            return new KeptRefresh(RefreshJson.Read(record.Body), record.RecordedAt, record.Index);
        }
        catch (FormatException e)
        {
            throw StoreFaults.Damaged(store.Path, e);
        }
    }
}
