namespace Proviso.Lists.Refresh;

/// <summary>What is asked of the files of a refresh, beside what is asked of the parties in them.</summary>
internal static class FileGates
{
    private const byte EndMark = 0x1A;

    // A day of time zones and of clocks that go wrong.
    private const int MostDaysAhead = 1;

    public static IEnumerable<GateResult> Of(RefreshCase refresh)
    {
        yield return Form(refresh);
        yield return NotFuture(refresh);
        yield return EndMarks(refresh);
    }

    private static GateResult Form(RefreshCase refresh) =>
        RefreshGates.Gate(
            "form",
            refresh.Next.Form == refresh.Form,
            refresh.Next.Form,
            refresh.Form,
            "the address serves another form of the list; mend the configuration"
        );

    /// <summary>One of tomorrow would be live, and every right one after it would be older.</summary>
    private static GateResult NotFuture(RefreshCase refresh) =>
        RefreshGates.Gate(
            "not-future",
            Period.DaysBetween(refresh.Today, refresh.Next.Date.To) <= MostDaysAhead,
            $"published {refresh.Next.Date}",
            $"not after {EditionDate.Iso(refresh.Today.PlusDays(MostDaysAhead))}",
            "the date of the file is wrong; wait for the issuer to mend it"
        );

    /// <summary>A file cut between two rows reads well: its closing mark (0x1A) is what is missing.</summary>
    private static GateResult EndMarks(RefreshCase refresh)
    {
        var unmarked = refresh
            .NextFiles.Where(file =>
                !IsMarked(file)
                && refresh.LiveFiles.Any(live => live.Name == file.Name && IsMarked(live))
            )
            .Select(file => file.Name)
            .ToArray();
        return RefreshGates.Gate(
            "end-marks",
            unmarked.Length == 0,
            unmarked.Length == 0
                ? "every file closes as the live one does"
                : $"no end mark in {string.Join(", ", unmarked)}",
            "byte 0x1A at the end where the live file has it",
            "the file is cut between two rows; fetch it again"
        );
    }

    private static bool IsMarked(ListFile file) =>
        file.Content.Span.TrimEnd("\r\n"u8) is [.., EndMark];
}
