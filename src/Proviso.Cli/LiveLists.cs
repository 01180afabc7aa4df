using Proviso.Lists;
using Proviso.Storage;
using Proviso.Storage.Fetching;

namespace Proviso.Cli;

/// <summary>How long ago the live editions of a store were known to be what is published.</summary>
internal static class LiveLists
{
    /// <summary>
    /// Days since the edition was published, or since its issuer was last asked and published no other: a list that does not
    /// change for a month is not old.
    /// </summary>
    public static int Age(SqliteStore store, string list, EditionDate date, LocalDate today)
    {
        var published = Period.DaysBetween(date.To, today);
        if (
            new RefreshRecords(store).LastConfirmed(list) is not { } asked
            || (asked.Report.Edition?.Date ?? asked.Report.Live)?.ToString() != date.ToString()
        )
        {
            return published;
        }

        return Math.Min(published, Period.DaysBetween(asked.RecordedAt.InUtc().Date, today));
    }

    /// <summary>No live edition, or one that is older than what may answer for today.</summary>
    public static bool IsStale(SqliteStore store, string list, int maxAge)
    {
        var live = new ShelfEditions(store).NewestKept().Where(kept => kept.List == list).ToArray();
        return live.Length == 0
            || live.Any(kept => Age(store, list, kept.Date, ListOptions.Today) > maxAge);
    }
}
