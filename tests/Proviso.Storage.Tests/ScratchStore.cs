using System.Security.Cryptography;

namespace Proviso.Storage.Tests;

/// <summary>A real store in a folder of its own, which goes when the test ends.</summary>
internal sealed class ScratchStore : IDisposable, IClock
{
    private static readonly Instant Begin = Instant.FromUtc(2017, 3, 14, 13, 0);

    private readonly Lock _gate = new();
    private Instant _now = Begin;

    public string Folder { get; } = Directory.CreateTempSubdirectory("proviso-store-").FullName;

    public string Path => System.IO.Path.Combine(Folder, "store.db");

    public string Checkpoints => Path + ".checkpoints";

    public SqliteStore Open(bool create = true) =>
        SqliteStore.Open(Path, this, RandomNumberGenerator.GetBytes, create);

    /// <summary>A second later each time it is asked.</summary>
    public Instant GetCurrentInstant()
    {
        lock (_gate)
        {
            _now += Duration.FromSeconds(1);
            return _now;
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
