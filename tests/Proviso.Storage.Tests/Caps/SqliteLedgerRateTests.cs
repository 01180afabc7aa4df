using System.Diagnostics;
using System.Globalization;
using Proviso.Caps;

namespace Proviso.Storage.Tests.Caps;

/// <summary>How many reservations a second a hot cap takes from 64 clients, each on disk before it is told.</summary>
public sealed class SqliteLedgerRateTests(ITestOutputHelper output) : IDisposable
{
    private const int Clients = 64;
    private const int Each = 30;

    private readonly LedgerStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Sixty_four_clients_on_one_cap_lose_nothing()
    {
        var bench = new LedgerBench(_store.Open);
        var ledger = bench.Ledger;
        bench.Reserve("warm", "0.01");
        var watch = Stopwatch.StartNew();
        var threads = Enumerable
            .Range(0, Clients)
            .Select(client => new Thread(() =>
            {
                for (var i = 0; i < Each; i++)
                {
                    var key = string.Create(CultureInfo.InvariantCulture, $"{client}-{i}");
                    Assert.True(ledger.Reserve(LedgerBench.Claim(key, "0.01")).Holds);
                }
            }))
            .ToArray();
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());
        var rate = Clients * Each / watch.Elapsed.TotalSeconds;
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{rate:0} reservations a second")
        );
        Assert.Equal(Clients * Each + 1, bench.Balance().Reserved.Minor);
        _store.Close();
        Assert.Empty(StoreCheck.Of(_store.Path).Findings);
    }
}
