using System.Globalization;
using Proviso.Caps;

namespace Proviso.Storage.Tests.Caps;

/// <summary>Many at once on one cap: 5,000.00 is 50 times 99.99, and 0.50 over.</summary>
public abstract class LedgerRushSuite
{
    private const int Workers = 8;
    private const int Each = 12;
    private const int Room = 50;

    protected abstract ILedgerBook MakeBook(IClock clock);

    /// <summary>What the fourth of several processes would open; the same book where there is only one process.</summary>
    protected abstract ILedgerBook MakeAnother(ILedgerBook book, IClock clock);

    [Fact]
    public void Eight_at_once_get_fifty_and_not_one_more()
    {
        var bench = new LedgerBench(MakeBook);
        var granted = Rush(
            bench,
            worker => worker % 2 == 0 ? bench.Book : MakeAnother(bench.Book, bench.Clock)
        );
        Assert.Equal(Room, granted);
        Assert.Equal("4999.50", bench.Balance().Reserved.ToString());
        Assert.Equal("0.50", bench.Balance().Left.ToString());
        var entries = bench.Ledger.Show(LedgerBench.Cap).Entries;
        Assert.Equal(Workers * Each, entries.Length);
        Assert.Equal(Room, entries.Count(e => e.State == ReservationState.Reserved));
    }

    /// <summary>The test above must be one that can fail: without the guard it does, within a few rushes.</summary>
    [Fact]
    public void Reading_first_and_writing_later_overspends_and_is_caught()
    {
        for (var rush = 0; rush < 20; rush++)
        {
            var bench = new LedgerBench(MakeBook);
            var naive = new NaiveBook(bench.Book);
            if (Rush(bench, _ => naive) > Room)
            {
                Assert.True(bench.Balance().IsOver);
                return;
            }
        }

        Assert.Fail("twenty rushes without a guard overspent nothing: this test cannot see it");
    }

    [Fact]
    public void One_key_from_eight_at_once_is_one_reservation()
    {
        var bench = new LedgerBench(MakeBook);
        var (ledger, answers) = (bench.Ledger, new Reservation[Workers]);
        Parallel.For(
            0,
            Workers,
            new ParallelOptions { MaxDegreeOfParallelism = Workers },
            worker => answers[worker] = ledger.Reserve(LedgerBench.Claim("once", "99.99"))
        );
        Assert.Single(answers.Select(a => (a.Id, a.State, a.Legs.Single().Left)).Distinct());
        Assert.Equal("99.99", bench.Balance().Reserved.ToString());
    }

    private static int Rush(LedgerBench bench, Func<int, ILedgerBook> book)
    {
        var granted = 0;
        var start = new Barrier(Workers);
        var threads = Enumerable
            .Range(0, Workers)
            .Select(worker =>
                (worker, ledger: new CapLedger(book(worker), bench.Terms, new CalendarYear()))
            )
            .Select(one => new Thread(() =>
            {
                start.SignalAndWait();
                for (var i = 0; i < Each; i++)
                {
                    var key = string.Create(CultureInfo.InvariantCulture, $"{one.worker}-{i}");
                    if (one.ledger.Reserve(LedgerBench.Claim(key, "99.99")).Holds)
                    {
                        Interlocked.Increment(ref granted);
                    }
                }
            }))
            .ToArray();
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());
        start.Dispose();
        return granted;
    }
}
