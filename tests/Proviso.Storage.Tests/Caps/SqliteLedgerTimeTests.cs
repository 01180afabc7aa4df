using Proviso.Caps;

namespace Proviso.Storage.Tests.Caps;

public sealed class SqliteLedgerTimeTests : LedgerTimeSuite, IDisposable
{
    private readonly LedgerStore _store = new();

    public void Dispose() => _store.Dispose();

    protected override ILedgerBook MakeBook(IClock clock) => _store.Open(clock);
}
