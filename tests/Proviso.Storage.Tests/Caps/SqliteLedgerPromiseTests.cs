namespace Proviso.Storage.Tests.Caps;

public sealed class SqliteLedgerPromiseTests : LedgerPromiseSuite, IDisposable
{
    private readonly LedgerStore _store = new();
    private LedgerBench? _bench;

    public void Dispose() => _store.Dispose();

    protected override int Tries => 40;

    private protected override LedgerBench BenchFor() => _bench ??= new(_store.Open);
}
