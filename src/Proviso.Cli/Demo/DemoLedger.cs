using System.Collections.Concurrent;
using System.Globalization;
using Proviso.Caps;
using Proviso.Law;
using Proviso.Rendering;
using Proviso.Storage;

namespace Proviso.Cli.Demo;

/// <summary>Eight threads, each with its own connection, want more of one cap than there is; the database decides.</summary>
internal static class DemoLedger
{
    private const int Threads = 8;
    private const int Each = 12;
    private const string Cap = "fsb-fees";
    private static readonly Money Fee = Money.Usd(9999);
    private static readonly LocalDate At = new(2018, 2, 1);

    public static void Show(Lawbook book, Func<SqliteStore> open)
    {
        Terminal.Write([
            Line.Empty,
            Line.Of(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Eight threads reserve {Fee} twelve times each against one cap of 5,000.00. Who gets room?"
                ),
                Tone.Strong
            ),
            Line.Empty,
        ]);
        var terms = LawCapTerms.Of(book.Caps);
        var states = new ConcurrentBag<ReservationState>();
        var threads = Enumerable
            .Range(0, Threads)
            .Select(thread =>
                Task.Factory.StartNew(
                    () => Reserve(thread, terms, open, states),
                    CancellationToken.None,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                )
            )
            .ToArray();
        Task.WaitAll(threads);
        using var store = open();
        var shown = Ledger(store, terms)
            .Show(Cap, CapHolder.Parse("Northlake Devices Inc."), "2018");
        Terminal.Write([
            new([
                new("  ✓ ", Tone.Good),
                new(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{states.Count(s => s == ReservationState.Reserved)} granted, {states.Count(s => s == ReservationState.Refused)} refused, {shown.Left} left of {shown.Limit}"
                    ),
                    Tone.Plain
                ),
            ]),
        ]);
    }

    private static void Reserve(
        int thread,
        LawCapTerms terms,
        Func<SqliteStore> open,
        ConcurrentBag<ReservationState> states
    )
    {
        using var store = open();
        var ledger = Ledger(store, terms);
        var holder = CapHolder.Parse("Northlake Devices Inc.");
        for (var i = 0; i < Each; i++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"demo-{thread}-{i}");
            var claim = new CapClaim(key, At, [new CapPart(Cap, holder, Fee)]);
            states.Add(ledger.Reserve(claim).State);
        }
    }

    private static CapLedger Ledger(SqliteStore store, LawCapTerms terms) =>
        new(new SqliteLedgerBook(store, SystemClock.Instance), terms, new CalendarYear());
}
