using Proviso.Caps;

namespace Proviso.Storage.Tests.Caps;

/// <summary>Claims that share a transaction do not share a fate.</summary>
public sealed class SqliteLedgerBatchTests : IDisposable
{
    private readonly LedgerStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_claim_that_fails_among_many_fails_alone()
    {
        var bench = new LedgerBench(_store.Open);
        var ledger = bench.Ledger;
        bench.Reserve("taken", "1.00");
        var (granted, wrong) = (0, 0);
        var threads = Enumerable
            .Range(0, 32)
            .Select(i => new Thread(() =>
            {
                try
                {
                    var key = i % 4 == 0 ? "taken" : $"key {i}";
                    ledger.Reserve(LedgerBench.Claim(key, "2.00"));
                    Interlocked.Increment(ref granted);
                }
                catch (InvalidInputException)
                {
                    Interlocked.Increment(ref wrong);
                }
            }))
            .ToArray();
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());
        Assert.Equal((24, 8), (granted, wrong));
        Assert.Equal("49.00", bench.Balance().Reserved.ToString());
    }

    [Fact]
    public void A_claim_inside_a_write_of_the_store_is_kept_with_it_or_not_at_all()
    {
        var clock = new SetClock();
        var store = _store.OpenStore(clock);
        var bench = new LedgerBench(_ => new SqliteLedgerBook(store, clock));
        bench.Reserve("before", "1.00");
        Assert.Throws<InvalidOperationException>(() =>
            store.Write<int>(_ =>
            {
                bench.Reserve("inside", "2.00");
                throw new InvalidOperationException("the decision beside it failed");
            })
        );
        Assert.Equal("1.00", bench.Balance().Reserved.ToString());
        store.Write(_ => bench.Reserve("inside", "2.00"));
        Assert.Equal("3.00", bench.Balance().Reserved.ToString());
    }
}
