using Proviso.Desk;
using Proviso.Log;
using Proviso.Storage;

namespace Proviso.Cli;

/// <summary>A store checked in full: what it holds against its log, and each decision made again. It writes nothing.</summary>
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

        DecisionArchive? archive = null;
        return StoreCheck.Of(
            path,
            (leaf, blobs) => Replay(archive ??= StoreDesk.Archive(log: null, blobs), leaf)
        );
    }

    private static string? Replay(DecisionArchive archive, Leaf leaf) =>
        SqliteLogbook.BodyOf(leaf) is { } body
            ? archive.Replay(body)
            : "the leaf calls itself a decision and holds no record";
}
