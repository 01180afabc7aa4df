using System.Security.Cryptography;
using Proviso.Storage;

namespace Proviso.Cli;

/// <summary>
/// What would be the first thing in a store is tried on one that is thrown away: when it fails, no store was made for it.
/// </summary>
internal static class Rehearsal
{
    public static void Of(Action<SqliteStore> work)
    {
        var folder = Directory.CreateTempSubdirectory("proviso-");
        try
        {
            using var store = SqliteStore.Open(
                Path.Combine(folder.FullName, "rehearsal.db"),
                SystemClock.Instance,
                RandomNumberGenerator.GetBytes
            );
            work(store);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
