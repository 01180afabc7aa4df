using System.Text;

namespace Proviso.Benchmarks.Searching;

/// <summary>The table of docs/who.md, between its marks.</summary>
internal static class SearchTable
{
    private const string Start = "<!-- search -->";
    private const string End = "<!-- /search -->";

    /// <param name="said">Sentences that go under the table.</param>
    public static void Write(string root, int names, Measured measured, ImmutableArray<string> said)
    {
        var path = Path.Combine(root, "docs", "who.md");
        var text = File.Exists(path) ? File.ReadAllText(path) : $"{Start}\n{End}\n";
        var (start, end) = (
            text.IndexOf(Start, StringComparison.Ordinal),
            text.IndexOf(End, StringComparison.Ordinal)
        );
        if (start < 0 || end < start)
        {
            throw new InvalidOperationException($"{path} lacks {Start} and {End}");
        }

        File.WriteAllText(
            path,
            text[..(start + Start.Length)] + "\n" + Table(names, measured, said) + text[end..]
        );
    }

    private static string Table(int names, Measured measured, ImmutableArray<string> said)
    {
        var table = new StringBuilder();
        table.Append(
            SearchSpeed.Line(
                $"{names} names, threshold {SearchSpeed.Threshold}, {Machine.Text}; queries a second by processor time, pg_trgm's by the wall's.\n\n"
            )
        );
        table.Append(
            "| engine | gives | queries/s | p50 µs | p99 µs | index is | finds of ours |\n|---|---|---|---|---|---|---|\n"
        );
        table.Append(
            SearchSpeed.Line(
                $"| **index** | all names at 0.80 | {measured.Own.PerSecond:F0} | {measured.Own.Median:F0} | {measured.Own.Slowest1:F0} | | |\n"
            )
        );
        foreach (var other in measured.Others)
        {
            var speed = other.Engine.IsElsewhere
                ? other.Timing.PerSecondOfWall
                : other.Timing.PerSecond;
            table.Append(
                SearchSpeed.Line(
                    $"| {other.Engine.Name} | {other.Engine.Job} | {speed:F1} | {other.Timing.Median:F0} | {other.Timing.Slowest1:F0} | {other.Ratio:F0}× | {other.Found:P1} |\n"
                )
            );
        }

        table.Append('\n');
        foreach (var sentence in said)
        {
            table.Append(SearchSpeed.Line($"- {sentence}\n"));
        }

        return table.ToString();
    }
}
