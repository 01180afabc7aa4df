using System.Runtime.CompilerServices;

namespace Proviso.Tests.Architecture;

/// <summary>The repository these tests were built from.</summary>
internal static class Source
{
    public static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    /// <summary>Written files under a folder: not what a build leaves there.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory
            .EnumerateFiles(Path.Combine(Root(), folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root(), path).Replace('\\', '/'))
            .Where(path =>
                !path.Contains("/bin/", StringComparison.Ordinal)
                && !path.Contains("/obj/", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal);
}
