using System.Buffers;
using System.Text.Json;
using Proviso.Screening.Customers;

namespace Proviso.Rendering;

/// <summary><c>proviso/reject/1</c>: rows that could not be screened, one a line.</summary>
public sealed class RejectLines : IDisposable
{
    public const string Schema = "proviso/reject/1";

    private readonly Utf8JsonWriter _json = new(
        new ArrayBufferWriter<byte>(),
        JsonText.Options(indented: false)
    );

    /// <summary>One line, with its end.</summary>
    public void Append(IBufferWriter<byte> to, CustomerRow row, Diagnostic why)
    {
        _json.Reset(to);
        _json.WriteStartObject();
        _json.WriteString("schema", Schema);
        _json.WriteNumber("row", row.Number);
        _json.WriteString("key", row.Key);
        _json.WriteString("file", why.Where.File);
        _json.WriteNumber("line", why.Where.Line);
        _json.WriteNumber("column", why.Where.Column);
        _json.WriteString("where", why.Where.ToString());
        _json.WriteString("code", why.Code);
        _json.WriteString("message", why.Message);
        JsonText.Optional(_json, "hint", why.Hint);
        _json.WriteEndObject();
        _json.Flush();
        to.Write("\n"u8);
    }

    public void Dispose() => _json.Dispose();
}
