using System.Buffers;
using System.Text.Json;
using Proviso.Desk;
using Proviso.Screening;

namespace Proviso.Rendering;

/// <summary>
/// Answers as NDJSON, byte for byte those of <see cref="ScreeningJson"/>, without writing anew what all have in common. For
/// one thread.
/// </summary>
public sealed class ScreeningLines : IDisposable
{
    private readonly Utf8JsonWriter _json = new(
        new ArrayBufferWriter<byte>(),
        JsonText.Options(indented: false)
    );
    private readonly Action<Utf8JsonWriter> _basis;
    private readonly int? _limit;

    /// <param name="limit">Show so many hits at most in each answer; all are counted.</param>
    public ScreeningLines(ImmutableArray<ListBasis> lists, int? limit)
    {
        var common = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(common, JsonText.Options(indented: false)))
        {
            ScreeningJson.Basis(json, lists);
        }

        var basis = common.WrittenSpan.ToArray();
        _basis = json => json.WriteRawValue(basis, skipInputValidation: true);
        _limit = limit;
    }

    /// <summary>One line, with its end.</summary>
    public void Append(IBufferWriter<byte> to, string? key, ScreeningAnswer answer)
    {
        _json.Reset(to);
        ScreeningJson.Write(_json, answer, key, _limit, _basis);
        _json.Flush();
        to.Write("\n"u8);
    }

    public void Dispose() => _json.Dispose();
}
