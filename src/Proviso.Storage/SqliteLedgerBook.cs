using Proviso.Caps;

namespace Proviso.Storage;

/// <summary>
/// The cap ledger in a store. What is written inside a <see cref="SqliteStore.Write"/> joins it, so a decision and the
/// room it reserves are kept together or not at all; what comes from many threads at once shares transactions.
/// </summary>
public sealed class SqliteLedgerBook(SqliteStore store, IClock clock) : ILedgerBook
{
    private readonly LedgerBatches _batches = new(store);

    public T Write<T>(Func<ILedgerRows, T> work) =>
        store.IsWriting
            ? store.Write(writer => work(new SqliteLedgerRows(writer)))
            : _batches.Run(work);

    public T Read<T>(Func<ILedgerRows, T> work) =>
        store.Read(connection =>
            work(new SqliteLedgerRows(connection, clock.GetCurrentInstant(), writer: null))
        );

    /// <summary>
    /// How many leaves the log had when this holder's counters last moved; 0 while they never did. It stands still while
    /// other things are kept, so the same question about the same ledger has the same answer.
    /// </summary>
    public long MovedAt(string cap, CapHolder holder) =>
        store.Read(connection =>
            connection.Scalar(
                "SELECT coalesce(max(leaf), -1) + 1 FROM cap_balance WHERE tenant = $tenant AND cap = $cap AND holder = $holder",
                ("$tenant", SqliteStore.Tenant),
                ("$cap", cap),
                ("$holder", holder.Name)
            )
                is long moved
                ? moved
                : 0
        );
}
