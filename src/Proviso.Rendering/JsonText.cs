using System.Text.Encodings.Web;
using System.Text.Json;

namespace Proviso.Rendering;

/// <summary>Writes JSON as every answer does: fixed order, line feeds, non-ASCII text as it is.</summary>
public static class JsonText
{
    /// <param name="indented">For people; scripts that read lines want it false.</param>
    /// <returns>Without a last line end.</returns>
    public static string Write(bool indented, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options(indented)))
        {
            write(json);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    internal static JsonWriterOptions Options(bool indented) =>
        new()
        {
            Indented = indented,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

    internal static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    public static void Strings(Utf8JsonWriter json, string? name, IEnumerable<string> values)
    {
        if (name is not null)
        {
            json.WritePropertyName(name);
        }

        json.WriteStartArray();
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    internal static void Array<T>(
        Utf8JsonWriter json,
        string name,
        IEnumerable<T> items,
        Action<T> write
    )
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    internal static void Object(
        Utf8JsonWriter json,
        params ReadOnlySpan<(string Key, string Value)> members
    )
    {
        json.WriteStartObject();
        foreach (var (key, value) in members)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }

    internal static void Object(
        Utf8JsonWriter json,
        string name,
        IEnumerable<KeyValuePair<string, string>> members
    )
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in members)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }
}
