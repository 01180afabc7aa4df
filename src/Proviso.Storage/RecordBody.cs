using System.Text.Json;
using Proviso.Log;

namespace Proviso.Storage;

/// <summary>How a record lies in its leaf: the body with the id and the legal date it is found by.</summary>
internal sealed record RecordBody(string Id, LocalDate At, ReadOnlyMemory<byte> Body)
{
    private const string Schema = "proviso/record/1";

    public byte[] Write() =>
        CanonicalJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("id", Id);
            json.WriteString("at", EditionBody.Day(At));
            json.WritePropertyName("body");
            json.WriteRawValue(Body.Span);
            json.WriteEndObject();
        });

    /// <summary>Null for a leaf that is no record, whatever its kind.</summary>
    public static RecordBody? Read(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        var json = document.RootElement;
        if (
            json.ValueKind != JsonValueKind.Object
            || !json.TryGetProperty("schema", out var schema)
            || schema.ValueKind != JsonValueKind.String
            || !schema.ValueEquals(Schema)
        )
        {
            return null;
        }

        return new RecordBody(
            json.GetProperty("id").GetString()!,
            EditionBody.Day(json.GetProperty("at").GetString()!),
            // Canonical within canonical: the very bytes that were kept.
            System.Text.Encoding.UTF8.GetBytes(json.GetProperty("body").GetRawText())
        );
    }
}
