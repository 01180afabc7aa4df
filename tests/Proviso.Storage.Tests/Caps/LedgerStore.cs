using System.Security.Cryptography;
using Proviso.Caps;

namespace Proviso.Storage.Tests.Caps;

/// <summary>A real store in a folder of its own; opened as often as there are processes to play.</summary>
internal sealed class LedgerStore : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("proviso-caps-").FullName;
    private readonly List<SqliteStore> _open = [];

    public string Path => System.IO.Path.Combine(_folder, "store.db");

    public ILedgerBook Open(IClock clock) => new SqliteLedgerBook(OpenStore(clock), clock);

    public SqliteStore OpenStore(IClock clock)
    {
        var store = SqliteStore.Open(Path, clock, RandomNumberGenerator.GetBytes);
        _open.Add(store);
        return store;
    }

    public void Close()
    {
        _open.ForEach(store => store.Dispose());
        _open.Clear();
    }

    public void Dispose()
    {
        Close();
        Directory.Delete(_folder, recursive: true);
    }
}
