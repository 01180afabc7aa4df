using System.Security.Cryptography;

namespace Proviso.System.Tests;

/// <summary>A folder of a test's own with a store in it. No process run here may end in a stack trace.</summary>
public sealed class Scratch : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("proviso-store-").FullName;

    public string Store => Path.Combine(Folder, "store.db");

    public string Checkpoints => Store + ".checkpoints";

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    internal Cli.Ran Run(params string[] args) => Bare([.. args, "--store", Store]);

    /// <summary>Without <c>--store</c>.</summary>
    internal static Cli.Ran Bare(params string[] args)
    {
        var ran = Cli.Run(args);
        var said = $"{string.Join(' ', args)}: exit {ran.Exit}\n{ran.Output}\n{ran.Error}";
        Assert.True(ran.Exit != 1, said);
        Assert.False(ran.Error.Contains("   at ", StringComparison.Ordinal), said);
        return ran;
    }

    /// <summary>A run that must end so.</summary>
    internal Cli.Ran Ends(int exit, params string[] args)
    {
        var ran = Run(args);
        Assert.True(
            exit == ran.Exit,
            $"{string.Join(' ', args)}: exit {ran.Exit}\n{ran.Output}\n{ran.Error}"
        );
        return ran;
    }

    public string File(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        global::System.IO.File.WriteAllText(path, content);
        return path;
    }

    /// <summary>The store and its checkpoints as they lie there.</summary>
    public Scratch Copy()
    {
        var copy = new Scratch();
        global::System.IO.File.Copy(Store, copy.Store);
        global::System.IO.File.Copy(Checkpoints, copy.Checkpoints);
        return copy;
    }

    /// <summary>Every file of the folder by name and digest.</summary>
    public string Bytes() =>
        string.Join(
            '\n',
            Directory
                .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(f =>
                    $"{f} {Convert.ToHexString(SHA256.HashData(global::System.IO.File.ReadAllBytes(f)))}"
                )
        );
}
