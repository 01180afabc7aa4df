using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Proviso.Cli.Batch;

/// <summary>How a batch goes on, on stderr: one line that is written over on a terminal, or JSON a line for programs.</summary>
/// <param name="total">Bytes of the input; 0 when nobody knows.</param>
/// <param name="before">What an earlier run had done.</param>
internal sealed class BatchProgress(BatchTerms terms, long total, BatchCounts before, long from)
{
    public const string Auto = "auto";
    public const string None = "none";
    public const string Json = "json";
    private const string Schema = "proviso/progress/1";

    private static readonly TimeSpan EachLine = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan EachJson = TimeSpan.FromSeconds(1);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly bool _isJson = terms.Progress == Json;
    private readonly bool _isLine =
        terms.Progress == Auto && !terms.Quiet && !Console.IsErrorRedirected;
    private readonly Stream _error = Console.OpenStandardError();
    private TimeSpan _said;

    public void Tell(BatchCounts counts, long offset)
    {
        var now = _clock.Elapsed;
        if (now - _said < (_isJson ? EachJson : EachLine) || !(_isJson || _isLine))
        {
            return;
        }

        _said = now;
        var left = Left(now, offset);
        if (_isJson)
        {
            WriteJson(counts, left, isDone: false);
            return;
        }

        var share = total > 0 ? $" · {offset * 100 / total} %" : "";
        var eta = left is { } time ? $" · {time:hh\\:mm\\:ss} left" : "";
        Write(
            Said(
                $"\r\e[K{counts.Rows:N0} rows · {Rate(counts):N0}/s{share}{eta} · {counts.Hits:N0} hits · {counts.Rejects:N0} rejects"
            )
        );
    }

    /// <param name="how">How it ended, before the counts: empty when it came to its end.</param>
    public void End(BatchCounts counts, string how = "")
    {
        Clear();
        if (_isJson)
        {
            WriteJson(counts, left: null, isDone: how.Length == 0);
        }
        else if (!terms.Quiet)
        {
            Console.Error.WriteLine(
                Said(
                    $"proviso: {how}{counts.Rows:N0} rows: {counts.Hits:N0} with hits, {counts.Undetermined:N0} undetermined, {counts.Rejects:N0} rejects; {Rate(counts):N0} rows/s"
                )
            );
        }
    }

    /// <summary>Room for a message.</summary>
    public void Clear()
    {
        if (_isLine)
        {
            Write("\r\e[K");
        }
    }

    private double Rate(BatchCounts counts) =>
        (counts.Rows - before.Rows) / Math.Max(0.001, _clock.Elapsed.TotalSeconds);

    private TimeSpan? Left(TimeSpan now, long offset) =>
        total > 0 && offset > from ? now * ((total - offset) / (double)(offset - from)) : null;

    private void WriteJson(BatchCounts counts, TimeSpan? left, bool isDone)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteBoolean("done", isDone);
            json.WriteNumber("rows", counts.Rows);
            json.WriteNumber("hits", counts.Hits);
            json.WriteNumber("undetermined", counts.Undetermined);
            json.WriteNumber("rejects", counts.Rejects);
            json.WriteNumber("rows_per_second", Math.Round(Rate(counts)));
            if (left is { } time)
            {
                json.WriteNumber("seconds_left", Math.Round(time.TotalSeconds));
            }

            json.WriteNumber("seconds", Math.Round(_clock.Elapsed.TotalSeconds, 3));
            json.WriteNumber(
                "processor_seconds",
                Math.Round(Environment.CpuUsage.TotalTime.TotalSeconds, 3)
            );
            json.WriteNumber("allocated_bytes", GC.GetTotalAllocatedBytes());
            json.WriteNumber("peak_bytes", Process.GetCurrentProcess().PeakWorkingSet64);
            json.WriteEndObject();
        }

        line.Write("\n"u8);
        _error.Write(line.WrittenSpan);
    }

    private void Write(string text) => _error.Write(Encoding.UTF8.GetBytes(text));

    private static string Said(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
