using System.Diagnostics;

namespace Proviso.Benchmarks.Searching;

/// <summary>From the start of a process to its end with the first answer, the index mapped from a snapshot and built.</summary>
internal static class StartSpeed
{
    private const int Runs = 21;

    /// <param name="program">Proviso.Start, published.</param>
    public static int Run(string shared, string program)
    {
        var folder = Directory.CreateTempSubdirectory("proviso-start-");
        try
        {
            var (list, snapshot) = (
                Path.Combine(folder.FullName, "names.txt"),
                Path.Combine(folder.FullName, "names.snapshot")
            );
            var names = ListedNames.Of(Path.Combine(shared, "ofac"));
            File.WriteAllLines(list, names);
            var query = names[names.Length / 2];
            Start(program, [list, snapshot, "--write"]);
            var mapped = Middle(() => Start(program, [list, snapshot, query]));
            var built = Middle(() => Start(program, [list, "-", query]));
            Console.WriteLine(
                SearchSpeed.Line(
                    $"{names.Length} names, '{query}', start of the process to its end, middle of {Runs} runs: {mapped:F0} ms with a mapped snapshot of {new FileInfo(snapshot).Length / (double)names.Length:F0} B a name, {built:F0} ms with the index built; {Path.GetFileName(program)}"
                )
            );
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Middle(Func<double> run) =>
        Enumerable.Range(0, Runs).Select(_ => run()).Order().ElementAt(Runs / 2);

    private static double Start(string program, string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process =
            Process.Start(
                new ProcessStartInfo(program, arguments)
                {
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                }
            ) ?? throw new InvalidOperationException($"{program} did not start");
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var writes = arguments[^1] == "--write";
        return process.ExitCode == 0 && (writes || answer.StartsWith('1'))
            ? took
            : throw new InvalidOperationException(
                $"{program} did not find '{arguments[^1]}': {answer}"
            );
    }
}
