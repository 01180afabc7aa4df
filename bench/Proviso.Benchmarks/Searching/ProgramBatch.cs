using System.Diagnostics;
using System.Text.Json;

namespace Proviso.Benchmarks.Searching;

/// <summary>
/// The whole program on a file of invented customers, from its start to the last byte on disk: rows a second of processor
/// time, bytes allocated a row, and how much memory ten times the rows take.
/// </summary>
internal static class ProgramBatch
{
    private const int Few = 100_000;
    private const int Many = 1_000_000;

    /// <param name="program">proviso.dll, built in Release.</param>
    public static int Run(string shared, string program, string[] rest)
    {
        var folder = Directory.CreateTempSubdirectory("proviso-batch-");
        try
        {
            var pools = new NamePools(Path.Combine(shared, "names"));
            var seed = (uint)SearchSpeed.Option(rest, "--seed", 1);
            var list = Path.Combine(shared, "ofac", "sdn_2021-07-07");
            foreach (var threads in new[] { 1, 2 })
            {
                var few = Screened(Few);
                var many = Screened(Many);
                Console.WriteLine(
                    SearchSpeed.Line(
                        $"{threads} threads: {Many} rows ({many.Distinct:P1} distinct, {many.Hits} hits) at {Many / many.Processor:F0} rows a second of processor time, start and list included, {(Many - Few) / (many.Processor - few.Processor):F0} beyond the first {Few}; {Many / many.Seconds:F0} on the wall's clock; {(many.Allocated - few.Allocated) / (Many - Few):F0} B allocated a row; at most {few.Peak / 1e6:F0} MB at {Few} rows, {many.Peak / 1e6:F0} MB at {Many}"
                    )
                );

                Measured Screened(int count)
                {
                    var file = Path.Combine(folder.FullName, $"{count}.csv");
                    string[] names = [.. InventedPeople.Customers(pools, count, seed)];
                    File.WriteAllLines(
                        file,
                        names.Select((name, i) => $"{i},{name}").Prepend("id,name")
                    );
                    var distinct = names.Distinct(StringComparer.OrdinalIgnoreCase).Count();
                    return Of(program, list, file, threads) with
                    {
                        Distinct = distinct / (double)count,
                    };
                }
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Measured Of(string program, string list, string file, int threads)
    {
        using var process =
            Process.Start(
                new ProcessStartInfo(
                    "dotnet",
                    [
                        program,
                        "screen",
                        "-f",
                        file,
                        "--key",
                        "id",
                        "--lists",
                        list,
                        "--published",
                        "2021-07-07",
                        "--progress",
                        "json",
                        "--threads",
                        SearchSpeed.Line($"{threads}"),
                        "-o",
                        $"ndjson={file}.ndjson",
                    ]
                )
                {
                    RedirectStandardError = true,
                    UseShellExecute = false,
                }
            ) ?? throw new InvalidOperationException($"{program} did not start");
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        var last =
            said.Split('\n')
                .FirstOrDefault(l => l.Contains("\"done\":true", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"exit {process.ExitCode}: {said}");
        using var json = JsonDocument.Parse(last);
        double Number(string name) => json.RootElement.GetProperty(name).GetDouble();
        return new(
            Number("seconds"),
            Number("processor_seconds"),
            Number("allocated_bytes"),
            Number("peak_bytes"),
            Number("hits"),
            Distinct: 0
        );
    }

    private sealed record Measured(
        double Seconds,
        double Processor,
        double Allocated,
        double Peak,
        double Hits,
        double Distinct
    );
}
