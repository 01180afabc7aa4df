using Proviso.Caps;

namespace Proviso.Storage.Tests.Caps;

public sealed class SqliteLedgerRushTests : LedgerRushSuite, IDisposable
{
    private readonly List<LedgerStore> _stores = [];
    private readonly Lock _gate = new();

    public void Dispose() => _stores.ForEach(store => store.Dispose());

    protected override ILedgerBook MakeBook(IClock clock)
    {
        var store = new LedgerStore();
        _stores.Add(store);
        return store.Open(clock);
    }

    /// <summary>The same file through a connection of its own, as another process has it.</summary>
    protected override ILedgerBook MakeAnother(ILedgerBook book, IClock clock)
    {
        lock (_gate)
        {
            return _stores[^1].Open(clock);
        }
    }
}
