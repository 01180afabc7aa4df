using Proviso.Desk;
using Proviso.Storage;

namespace Proviso.Cli;

/// <summary>The index of names beside a store: written when the newest editions change, used when they are screened against.</summary>
internal static class KeptNames
{
    /// <summary>After editions were added: where one of them is now among the newest, their names are indexed anew.</summary>
    /// <param name="added">Their ids.</param>
    public static void Keep(SqliteStore store, IReadOnlySet<string> added, bool quiet)
    {
        var shelf = new ShelfEditions(store);
        var newest = shelf.NewestKept();
        if (!newest.Any(kept => added.Contains(kept.Id)))
        {
            return;
        }

        using var file = new NameIndexFile(store.Path);
        var desk = new FrontDesk(
            EmbeddedLaw.Load(),
            [.. newest.Select(kept => shelf.Read(kept).Edition)]
        );
        try
        {
            file.Keep(desk.ScreenedNames);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The editions are kept all the same; screening builds what is not there.
            if (!quiet)
            {
                Console.Error.WriteLine(
                    $"proviso: the index of names could not be written beside the store: {e.Message}"
                );
            }
        }
    }

    /// <summary>On stderr, why the file there was of no use.</summary>
    public static void Tell(NameIndexFile file, bool quiet)
    {
        if (file.Refused is { } refused && !quiet)
        {
            Console.Error.WriteLine(
                $"proviso: the index of names beside the store was not used: {refused}; proviso lists add writes it anew"
            );
        }
    }
}
