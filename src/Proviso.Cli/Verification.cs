using System.Security.Cryptography;
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
        return WithNames(
            path,
            StoreCheck.Of(
                path,
                (leaf, blobs) => Replay(archive ??= StoreDesk.Archive(log: null, blobs), leaf)
            )
        );
    }

    /// <summary>The index of names is no part of the record, but what it leaves out no screening finds.</summary>
    private static StoreReport WithNames(string path, StoreReport report)
    {
        using var file = new NameIndexFile(path);
        if (!report.IsWell || !file.Exists)
        {
            return report;
        }

        try
        {
            using var store = SqliteStore.Open(
                path,
                SystemClock.Instance,
                RandomNumberGenerator.GetBytes,
                create: false
            );
            return KeptNames.AreForged(store)
                ? report with
                {
                    Findings =
                    [
                        .. report.Findings,
                        new StoreFinding(
                            Leaf: null,
                            $"{Path.GetFileName(path)}.names: the index of names says that it is of the newest editions and is not what they give, so a screening may have missed a listed name; remove it, and screen again what was screened since"
                        ),
                    ],
                }
                : report;
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or StoreUnavailableException)
        {
            return report with
            {
                Notices =
                [
                    .. report.Notices,
                    $"the index of names beside it could not be compared with its editions: {e.Message}",
                ],
            };
        }
    }

    private static string? Replay(DecisionArchive archive, Leaf leaf) =>
        SqliteLogbook.BodyOf(leaf) is { } body
            ? archive.Replay(body)
            : "the leaf calls itself a decision and holds no record";
}
