using System.Runtime.CompilerServices;

namespace Proviso.Benchmarks;

internal static class Repository
{
    public static string Root() => Above();

    private static string Above([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
