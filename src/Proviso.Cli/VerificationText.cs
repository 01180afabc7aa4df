using System.Text;
using System.Text.Json;
using Proviso.Rendering;
using Proviso.Storage;

namespace Proviso.Cli;

/// <summary>What a check of a store found, for people and for scripts.</summary>
internal static class VerificationText
{
    public static IEnumerable<Line> Lines(StoreReport report)
    {
        yield return report.IsWell
            ? new Line([new("✓ WELL", Tone.Good), new($"  {Told(report)}", Tone.Plain)])
            : new Line([
                new("✕ MISMATCH", Tone.Bad),
                new($"  {Count(report.Findings.Length, "finding")} · {Told(report)}", Tone.Plain),
            ]);
        foreach (var finding in report.Findings)
        {
            yield return new Line([new($"  ✕ {finding}", Tone.Plain)]);
        }

        foreach (var notice in report.Notices)
        {
            yield return new Line([new($"  · {notice}", Tone.Quiet)]);
        }
    }

    public static string Json(StoreReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "proviso/verification/1");
            json.WriteBoolean("well", report.IsWell);
            json.WriteString("origin", report.Standing?.Origin);
            json.WriteNumber("leaves", report.Leaves);
            json.WriteString("root", report.Standing?.Root.Hex);
            json.WriteNumber("checkpoints", report.Checkpoints);
            json.WriteNumber("erased", report.Erased);
            json.WriteNumber("replayed", report.Replayed);
            json.WriteStartArray("findings");
            foreach (var finding in report.Findings)
            {
                json.WriteStartObject();
                if (finding.Leaf is { } leaf)
                {
                    json.WriteNumber("leaf", leaf);
                }

                json.WriteString("what", finding.What);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("notices");
            foreach (var notice in report.Notices)
            {
                json.WriteStringValue(notice);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static string Told(StoreReport report) =>
        string.Join(
            " · ",
            new[]
            {
                Count(report.Leaves, "leaf", "leaves"),
                report.Standing is { } standing ? $"root {standing.Root.Short}" : "no root",
                report.Checkpoints == 1
                    ? "1 checkpoint agrees"
                    : $"{report.Checkpoints} checkpoints agree",
                report.Erased > 0 ? $"{report.Erased} erased" : "",
                report.Replayed > 0 ? $"{report.Replayed} replayed" : "",
            }.Where(part => part.Length > 0)
        );

    private static string Count(long number, string one, string? many = null) =>
        number == 1 ? $"1 {one}" : $"{number} {many ?? one + "s"}";
}
