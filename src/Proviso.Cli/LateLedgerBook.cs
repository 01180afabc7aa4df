using Proviso.Caps;
using Proviso.Storage;

namespace Proviso.Cli;

/// <summary>Opens the store when the ledger first needs it: what cannot be read leaves no store behind.</summary>
/// <param name="isThere">False: the first write is tried on an empty ledger without a disk before a store is made.</param>
internal sealed class LateLedgerBook(Func<SqliteStore> open, Func<bool> isThere)
    : ILedgerBook,
        IDisposable
{
    private SqliteStore? _store;

    private SqliteLedgerBook Book => new(_store ??= open(), SystemClock.Instance);

    public T Write<T>(Func<ILedgerRows, T> work)
    {
        if (_store is null && !isThere())
        {
            new InMemoryLedgerBook(SystemClock.Instance).Write(work);
        }

        return Book.Write(work);
    }

    public T Read<T>(Func<ILedgerRows, T> work) => Book.Read(work);

    public void Dispose() => _store?.Dispose();
}
