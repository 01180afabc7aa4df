using Proviso.Caps;

namespace Proviso.Storage.Tests.Caps;

public sealed class InMemoryLedgerTimeTests : LedgerTimeSuite
{
    protected override ILedgerBook MakeBook(IClock clock) => new InMemoryLedgerBook(clock);
}
