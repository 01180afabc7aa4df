using Proviso.Caps;

namespace Proviso.Storage.Tests.Caps;

public sealed class InMemoryLedgerTests : LedgerSuite
{
    protected override ILedgerBook MakeBook(IClock clock) => new InMemoryLedgerBook(clock);
}
