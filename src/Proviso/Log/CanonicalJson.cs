using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Proviso.Log;

/// <summary>
/// The one way of writing a JSON value (RFC 8785): keys in order of their UTF-16 units, no space, numbers as ECMAScript
/// writes them. What is hashed must have one form, or two programs would disagree about the same record.
/// </summary>
public static class CanonicalJson
{
    private static readonly JsonDocumentOptions Strict = new()
    {
        AllowDuplicateProperties = false,
        MaxDepth = 128,
    };

    /// <param name="json">One JSON value in UTF-8.</param>
    /// <exception cref="JsonException">
    /// No JSON, a key given twice, half a surrogate pair, or an integer too large to be exact (write it as text).
    /// </exception>
    public static byte[] Of(ReadOnlyMemory<byte> json)
    {
        using var document = Whole(() => JsonDocument.Parse(json, Strict));
        return Of(document.RootElement);
    }

    /// <inheritdoc cref="Of(ReadOnlyMemory{byte})"/>
    public static byte[] Of(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>What a writer writes, in canonical form.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return Of(buffer.WrittenMemory);
    }

    /// <summary>False for what is no JSON at all, too.</summary>
    public static bool IsCanonical(ReadOnlyMemory<byte> json)
    {
        try
        {
            return Of(json).AsSpan().SequenceEqual(json.Span);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    internal static void AppendText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var unit in value)
        {
            switch (unit)
            {
                case '"' or '\\':
                    text.Append('\\').Append(unit);
                    break;
                case '\b':
                    text.Append("\\b");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\f':
                    text.Append("\\f");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case < ' ':
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
                    break;
                default:
                    text.Append(unit);
                    break;
            }
        }

        text.Append('"');
    }

    private static void Append(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AppendObject(text, value);
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in value.EnumerateArray())
                {
                    Separate(text, '[');
                    Append(text, item);
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                AppendText(text, Whole(value.GetString)!);
                break;
            case JsonValueKind.Number:
                text.Append(Number(value));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void AppendObject(StringBuilder text, JsonElement value)
    {
        text.Append('{');
        var members = value
            .EnumerateObject()
            .Select(member => (Name: Whole(() => member.Name), member.Value))
            .OrderBy(member => member.Name, StringComparer.Ordinal);
        foreach (var (name, item) in members)
        {
            Separate(text, '{');
            AppendText(text, name);
            text.Append(':');
            Append(text, item);
        }

        text.Append('}');
    }

    private static void Separate(StringBuilder text, char opening)
    {
        if (text[^1] != opening)
        {
            text.Append(',');
        }
    }

    private static T Whole<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException half)
        {
            throw new JsonException("a text holds half a surrogate pair", half);
        }
    }

    /// <summary>A whole number that a double does not hold would be changed without a word (RFC 7493 §2.2).</summary>
    private static string Number(JsonElement value)
    {
        var (raw, number) = (value.GetRawText(), value.GetDouble());
        var written = double.IsFinite(number) ? EcmaNumber.Write(number) : "";
        var isInteger = raw.AsSpan().IndexOfAny(".eE") < 0;
        return written.Length > 0 && (!isInteger || raw == written || number == 0)
            ? written
            : throw new JsonException($"the number {raw} is not exact; write it as text");
    }
}
