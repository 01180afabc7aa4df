namespace Proviso.Cli;

/// <summary>Turns what went wrong into one clear message and the right exit code; nothing is half-written.</summary>
internal static class Guard
{
    private const int MostShown = 20;

    public static int Run(Func<int> action)
    {
        try
        {
            return action();
        }
        catch (InvalidInputException bad)
        {
            return Tell(bad);
        }
        catch (StoreUnavailableException broken)
        {
            Console.Error.WriteLine(Visible.InLine(broken.Diagnostic.ToString()));
            Console.Error.WriteLine("Nothing was done.");
            return Exit.StoreUnavailable;
        }
        catch (StaleListException stale)
        {
            Console.Error.WriteLine($"proviso: {Visible.InLine(stale.Message)}");
            Console.Error.WriteLine("Nothing was answered.");
            return Exit.Stale;
        }
        catch (UsageException usage)
        {
            Console.Error.WriteLine($"proviso: {Visible.InLine(usage.Message)}");
            return Exit.Usage;
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            Console.Error.WriteLine(
                $"proviso: a bug, not your input; nothing was decided. {bug.GetType().Name}: {bug.Message}"
            );
            Console.Error.WriteLine(bug.StackTrace);
            return Exit.Bug;
        }
    }

    public static int Tell(InvalidInputException bad)
    {
        foreach (var diagnostic in bad.Diagnostics.Take(MostShown))
        {
            Console.Error.WriteLine(Visible.InLine(diagnostic.ToString()));
            Console.Error.Write(SourceExcerpt.Of(diagnostic.Where));
        }

        if (bad.Diagnostics.Length > MostShown)
        {
            Console.Error.WriteLine($"… and {bad.Diagnostics.Length - MostShown} more");
        }

        Console.Error.WriteLine("Nothing was done.");
        return Exit.BadInput;
    }
}
