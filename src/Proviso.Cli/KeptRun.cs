using System.Text.Json;
using Proviso.Log;
using Proviso.Storage;

namespace Proviso.Cli;

/// <summary>
/// A kept screening or scan shown again: the answers as they were given, one a line, in the bytes the leaf was committed to.
/// They are not made again, as decisions are: a run keeps what was answered, not what was asked of the lists.
/// </summary>
internal static class KeptRun
{
    public static bool IsOne(KeptRecord record) =>
        record.Kind is RunArchive.Screening or RunArchive.Scan;

    /// <returns>Each with its line end.</returns>
    /// <exception cref="InvalidInputException">The body is gone, or is no run's (PV0411).</exception>
    public static string Text(KeptRecord record, bool quiet)
    {
        if (!quiet)
        {
            Console.Error.WriteLine(
                $"proviso: {Visible.InLine(record.Id)}, kept {LeafHeader.WriteTime(record.RecordedAt)}, leaf {record.Index}, as of {record.At:yyyy-MM-dd}; as it was answered"
            );
        }

        return string.Concat(Answers(record).Select(answer => answer + "\n"));
    }

    private static string[] Answers(KeptRecord record)
    {
        try
        {
            using var body = JsonDocument.Parse(record.Body);
            return body.RootElement.TryGetProperty("answer", out var only)
                ? [only.GetString()!]
                :
                [
                    .. body
                        .RootElement.GetProperty("answers")
                        .EnumerateArray()
                        .Select(answer => answer.GetString()!),
                ];
        }
        catch (Exception fault)
            when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw Inputs.Unreadable(
                "PV0411",
                record.Id,
                $"what is kept of it is not a {record.Kind}'s answers",
                "proviso log export shows it; proviso verify tells whether the store is whole"
            );
        }
    }
}
