using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace Proviso.System.Tests;

/// <summary>The real process: the built <c>proviso</c>, run from the repository's root.</summary>
internal static class Cli
{
    public static string Root { get; } = FindRoot();

    /// <summary>Beside the repository, or beside a folder that holds it.</summary>
    public static string Shared { get; } =
        Above(Root).Select(folder => Path.Combine(folder, "shared")).FirstOrDefault(Path.Exists)
        ?? Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    public static Ran Run(params string[] args) => RunWith(input: "", args);

    /// <summary>Kills the process (SIGKILL) as soon as it is told to; false when the process ended before.</summary>
    public static bool Killed(Func<bool> now, params string[] args)
    {
        using var process = Process.Start(Start(args))!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        while (!process.HasExited && !now())
        {
            Thread.Sleep(1);
        }

        var isRunning = !process.HasExited;
        process.Kill();
        process.WaitForExit();
        Task.WaitAll(output, error);
        return isRunning;
    }

    public static Ran RunWith(string input, params string[] args) => Run(input, [], args);

    /// <param name="environment">Variables with their values.</param>
    public static Ran Run(string input, (string Name, string Value)[] environment, string[] args)
    {
        using var process = Process.Start(Start(args, environment))!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Ran(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static ProcessStartInfo Start(
        string[] args,
        params (string Name, string Value)[] environment
    )
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
            Environment = { ["NO_COLOR"] = "1", ["DOTNET_TieredPGO"] = "0" },
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        start.ArgumentList.Add(Program);
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        return start;
    }

    public static string Program =>
        Path.Combine(Root, "src", "Proviso.Cli", "bin", Configuration, "net10.0", "proviso.dll");

    /// <summary>A file of ../shared, or a skip that says what is missing.</summary>
    public static string SharedFile(string path)
    {
        var full = Path.Combine(Shared, path);
        Assert.SkipUnless(
            Path.Exists(full),
            $"../shared/{path} is not here; this test needs the real data"
        );
        return full;
    }

    /// <summary>A scratch file that the test's end removes.</summary>
    public static string Scratch(string name, string content)
    {
        var folder = Directory.CreateTempSubdirectory("proviso-");
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }

    private static string Configuration =>
        typeof(Cli)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(a => a.Key == "Configuration")
            .Value!;

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder).Parent; at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Proviso.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException("the repository's root is not above the tests");
    }

    internal sealed record Ran(int Exit, string Output, string Error);
}
