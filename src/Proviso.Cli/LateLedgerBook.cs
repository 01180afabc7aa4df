using Proviso.Caps;
using Proviso.Storage;

namespace Proviso.Cli;

/// <summary>Opens the store when the ledger first needs it: what cannot be read leaves no store behind.</summary>
internal sealed class LateLedgerBook(Func<SqliteStore> open) : ILedgerBook, IDisposable
{
    private SqliteStore? _store;

    private SqliteLedgerBook Book => new(_store ??= open(), SystemClock.Instance);

    public T Write<T>(Func<ILedgerRows, T> work) => Book.Write(work);

    public T Read<T>(Func<ILedgerRows, T> work) => Book.Read(work);

    public void Dispose() => _store?.Dispose();
}
