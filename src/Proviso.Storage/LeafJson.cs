using System.Text.Json;

namespace Proviso.Storage;

/// <summary>Reads the body of a leaf that may have been forged: what is not there, or of another type, is a <see cref="FormatException"/>.</summary>
internal static class LeafJson
{
    public static T Read<T>(ReadOnlyMemory<byte> body, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return read(document.RootElement);
        }
        catch (Exception e)
            when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException(e.Message, e);
        }
    }

    public static string Text(this JsonElement json, string key) =>
        json.GetProperty(key).GetString() ?? throw new FormatException($"'{key}' is null");

    public static long Number(this JsonElement json, string key) =>
        json.GetProperty(key).GetInt64();
}
