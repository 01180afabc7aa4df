using System.Runtime.CompilerServices;

namespace Proviso.Storage.Tests;

/// <summary>The real files, which stand beside the repository and not in it.</summary>
internal static class SharedData
{
    /// <summary>The path of a file or folder under shared/data; skips the test where it is not present.</summary>
    public static string Path(string relative, [CallerFilePath] string source = "")
    {
        for (
            var folder = new DirectoryInfo(System.IO.Path.GetDirectoryName(source)!);
            folder is not null;
            folder = folder.Parent
        )
        {
            var path = System.IO.Path.Combine(folder.FullName, "shared", "data", relative);
            if (System.IO.Path.Exists(path))
            {
                return path;
            }
        }

        Assert.Skip($"../shared/data/{relative} is not present beside the repository");
        return "";
    }
}
