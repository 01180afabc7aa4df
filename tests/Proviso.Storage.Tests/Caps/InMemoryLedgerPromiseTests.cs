using Proviso.Caps;

namespace Proviso.Storage.Tests.Caps;

public sealed class InMemoryLedgerPromiseTests : LedgerPromiseSuite
{
    protected override int Tries => 2000;

    private protected override LedgerBench BenchFor() =>
        new(clock => new InMemoryLedgerBook(clock));
}
