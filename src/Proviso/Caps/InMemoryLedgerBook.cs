namespace Proviso.Caps;

/// <summary>A ledger without a disk, for a demonstration or a trial run; lost with the process. One writes at a time.</summary>
public sealed class InMemoryLedgerBook(IClock clock) : ILedgerBook
{
    private readonly Lock _writing = new();
    private InMemoryLedger _kept = InMemoryLedger.Empty;

    public T Write<T>(Func<ILedgerRows, T> work)
    {
        lock (_writing)
        {
            var rows = new InMemoryLedgerRows(_kept, clock.GetCurrentInstant());
            var answer = work(rows);
            _kept = rows.Ledger;
            return answer;
        }
    }

    public T Read<T>(Func<ILedgerRows, T> work) =>
        work(new InMemoryLedgerRows(Volatile.Read(ref _kept), clock.GetCurrentInstant()));
}
