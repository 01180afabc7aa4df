using System.Security.Cryptography;
using Proviso.Desk;
using Proviso.Log;
using Proviso.Storage;

namespace Proviso.Cli;

/// <summary>A store checked in full: what it holds against its log, and each decision made again.</summary>
internal static class Verification
{
    public static StoreReport Of(string path)
    {
        var sound = StoreCheck.Of(path);
        if (!sound.IsWell)
        {
            // What was changed is said; making decisions of changed things again would only say it twice.
            return sound;
        }

        using var store = SqliteStore.Open(
            path,
            SystemClock.Instance,
            RandomNumberGenerator.GetBytes,
            create: false
        );
        var archive = StoreDesk.Archive(store);
        return StoreCheck.Of(path, leaf => Replay(archive, leaf));
    }

    private static string? Replay(DecisionArchive archive, Leaf leaf) =>
        SqliteLogbook.BodyOf(leaf) is { } body
            ? archive.Replay(body)
            : "the leaf calls itself a decision and holds no record";
}
