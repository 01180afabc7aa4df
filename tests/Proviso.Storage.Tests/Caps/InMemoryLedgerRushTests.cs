using Proviso.Caps;

namespace Proviso.Storage.Tests.Caps;

public sealed class InMemoryLedgerRushTests : LedgerRushSuite
{
    protected override ILedgerBook MakeBook(IClock clock) => new InMemoryLedgerBook(clock);

    protected override ILedgerBook MakeAnother(ILedgerBook book, IClock clock) => book;
}
