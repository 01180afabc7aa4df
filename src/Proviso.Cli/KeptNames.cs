using Proviso.Desk;
using Proviso.Lists;
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
        try
        {
            file.Keep(Screened(newest.Select(kept => shelf.Read(kept).Edition)));
        }
        catch (Exception e)
            when (e
                    is IOException
                        or UnauthorizedAccessException
                        or InvalidInputException
                        or StoreUnavailableException
            )
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

    /// <summary>Of the file beside the store: it would be used, and is not what the newest editions give.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static bool AreForged(SqliteStore store)
    {
        using var file = new NameIndexFile(store.Path);
        return file.Exists
            && file.IsForged(Screened(new ShelfEditions(store).Newest().Select(e => e.Edition)));
    }

    private static ImmutableArray<string> Screened(IEnumerable<ListEdition> editions) =>
        new FrontDesk(EmbeddedLaw.Load(), [.. editions]).ScreenedNames;

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
