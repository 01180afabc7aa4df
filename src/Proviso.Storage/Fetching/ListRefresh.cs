using Proviso.Lists;
using Proviso.Lists.Refresh;

namespace Proviso.Storage.Fetching;

/// <summary>
/// Brings a list up to date: fetched → parsed → gated → live, all or nothing. What does not come so far leaves the live
/// edition as it was; what a gate holds is kept apart. Every try is a leaf. Not safe for many threads.
/// </summary>
/// <param name="by">The account it runs under, for the record.</param>
public sealed class ListRefresh(
    SqliteStore store,
    HttpFetch fetch,
    IClock clock,
    GateBounds bounds,
    string by
)
{
    private const int MostProblems = 20;

    private readonly RefreshRecords _records = new(store);
    private readonly RefreshShelf _shelf = new(store);

    public async Task<RefreshReport> Run(ListSource source, CancellationToken stop = default)
    {
        var live = _shelf.Live(source.List);
        var before = Before(source, live);
        var fetched = new RefreshDraft(source);
        foreach (var file in source.Files)
        {
            var had = before.FirstOrDefault(f =>
                f.Name == file.Name && f.Address == file.Address.AbsoluteUri
            );
            var answer = await fetch.Get(source, file, had, stop).ConfigureAwait(false);
            if (answer is FetchAnswer.Failed failed)
            {
                return Kept(Failed(source, live, [failed.Problem], failed.IsUnreachable));
            }

            try
            {
                fetched.Take(file, answer, had, _shelf);
            }
            catch (InvalidInputException bad)
            {
                return Kept(Failed(source, live, bad.Diagnostics, isUnreachable: false));
            }
        }

        return fetched.IsUnchanged || IsSame(fetched, live)
            ? Kept(Unchanged(fetched, live!))
            : Judged(fetched, live);
    }

    /// <summary>Lets a held edition through, if it is still held by no other gates than those named.</summary>
    /// <param name="gates">Null for all that held it.</param>
    /// <exception cref="InvalidInputException">PV0360, PV0810.</exception>
    public RefreshReport Accept(
        KeptRefresh held,
        IEnumerable<string>? gates,
        IEnumerable<string> people,
        string why
    )
    {
        var report = held.Report;
        var accepted = GateOverride.Of(
            gates ?? report.Verdict!.Failed.Select(gate => gate.Gate),
            people,
            why
        );
        var edition = _shelf.Read(report);
        return store.Write(_ =>
        {
            var live = _shelf.Live(report.List);
            var verdict = RefreshGates.Judge(
                Case(live, edition.Edition, edition.Files, FormOf(report)),
                bounds
            );
            return Kept(
                Settled(
                    report with
                    {
                        Verdict = verdict,
                        Live = live?.Kept.Date,
                        By = by,
                    },
                    accepted,
                    edition
                )
            );
        });
    }

    // The gate that asked for it says which it was.
    private static string FormOf(RefreshReport held) =>
        held.Verdict!.Gates.First(gate => gate.Gate == "form").Bound;

    private RefreshReport Judged(RefreshDraft fetched, RefreshShelf.LiveEdition? live)
    {
        ListEdition next;
        try
        {
            next = EditionReader.Read(
                fetched.Files,
                new ListHints(null, fetched.Source.List, []) { Transport = fetched.Date(Today) }
            );
        }
        catch (InvalidInputException bad)
        {
            return Kept(Failed(fetched.Source, live, bad.Diagnostics, isUnreachable: false));
        }

        var verdict = RefreshGates.Judge(
            Case(live, next, fetched.Files, fetched.Source.Form),
            bounds
        );
        var read = EditionSummary.Of(next) with { Date = Dated(next.Date, live) };
        var report = new RefreshReport(
            fetched.Source.List,
            RefreshOutcome.Held,
            read,
            RefreshShelf.IdOf(read, fetched.Kept),
            live?.Kept.Date,
            verdict,
            fetched.Refreshed,
            [],
            IsUnreachable: false,
            GateOverride.None,
            by
        );
        return store.Write(_ => Kept(Settled(report, GateOverride.None, new(next, fetched.Files))));
    }

    /// <summary>Live where no gate is shut that nobody opened; else held, its files kept apart.</summary>
    private RefreshReport Settled(
        RefreshReport report,
        GateOverride accepted,
        RefreshShelf.ReadEdition read
    )
    {
        if (report.Verdict!.FailedBeside(accepted).Any())
        {
            _shelf.KeepApart(report.List, read.Files);
            return report with { Outcome = RefreshOutcome.Held };
        }

        _shelf.KeepLive(report, read, accepted);
        return report with { Outcome = RefreshOutcome.Live, Override = accepted };
    }

    private RefreshCase Case(
        RefreshShelf.LiveEdition? live,
        ListEdition next,
        ImmutableArray<ListFile> files,
        string form
    ) => new(live?.Edition, live?.Files ?? [], next, files, form, Today);

    private RefreshReport Failed(
        ListSource source,
        RefreshShelf.LiveEdition? live,
        ImmutableArray<Diagnostic> problems,
        bool isUnreachable
    ) =>
        new(
            source.List,
            RefreshOutcome.Failed,
            Edition: null,
            live?.Kept.Id ?? "",
            live?.Kept.Date,
            Verdict: null,
            [],
            [.. problems.Take(MostProblems)],
            isUnreachable,
            GateOverride.None,
            by
        );

    private RefreshReport Unchanged(RefreshDraft fetched, RefreshShelf.LiveEdition live) =>
        new(
            fetched.Source.List,
            RefreshOutcome.Unchanged,
            Edition: null,
            live.Kept.Id,
            live.Kept.Date,
            Verdict: null,
            fetched.Refreshed,
            [],
            IsUnreachable: false,
            GateOverride.None,
            by
        );

    /// <summary>What was had of each file, where that is still what is live.</summary>
    private ImmutableArray<RefreshedFile> Before(
        ListSource source,
        RefreshShelf.LiveEdition? live
    ) =>
        _records.LastConfirmed(source.List) is { } last && last.Report.EditionId == live?.Kept.Id
            ? last.Report.Files
            : [];

    private static bool IsSame(RefreshDraft fetched, RefreshShelf.LiveEdition? live) =>
        live is not null
        && fetched
            .Kept.Select(file => file.Sha256.Hex)
            .Order(StringComparer.Ordinal)
            .SequenceEqual(
                live.Kept.Files.Select(file => file.Sha256.Hex).Order(StringComparer.Ordinal)
            );

    /// <summary>
    /// An issuer may change a file and leave its date: other content of the live edition's date is dated by the day it was
    /// first seen, or one of the two would not be told from the other.
    /// </summary>
    private EditionDate Dated(EditionDate stated, RefreshShelf.LiveEdition? live)
    {
        if (
            live is null
            || stated.To > live.Kept.Date.To
            || stated.To == live.Kept.Date.To && stated.Time > live.Kept.Date.Time
        )
        {
            return stated;
        }

        var now = Now;
        return new EditionDate(
            now.Date,
            now.Date,
            Assumed: true,
            $"It is dated {stated} as the edition before it is, and was first seen on this day."
        )
        {
            Time = LocalTime.FromSecondsSinceMidnight(
                now.TimeOfDay.Hour * 3600 + now.Minute * 60 + now.Second
            ),
        };
    }

    private LocalDateTime Now => clock.GetCurrentInstant().InUtc().LocalDateTime;

    private LocalDate Today => Now.Date;

    private RefreshReport Kept(RefreshReport report)
    {
        _records.Keep(report, Today);
        return report;
    }
}
