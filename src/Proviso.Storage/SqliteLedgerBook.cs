using Proviso.Caps;

namespace Proviso.Storage;

/// <summary>
/// The cap ledger in a store. What is written inside a <see cref="SqliteStore.Write"/> joins it, so a decision and the
/// room it reserves are kept together or not at all.
/// </summary>
public sealed class SqliteLedgerBook(SqliteStore store, IClock clock) : ILedgerBook
{
    public T Write<T>(Func<ILedgerRows, T> work) =>
        store.Write(writer => work(new SqliteLedgerRows(writer.Connection, writer.Now, writer)));

    public T Read<T>(Func<ILedgerRows, T> work) =>
        store.Read(connection =>
            work(new SqliteLedgerRows(connection, clock.GetCurrentInstant(), writer: null))
        );
}
