using System.Text;
using System.Text.Json;
using Proviso.Log;

namespace Proviso.Storage;

/// <summary>How a record lies in its leaf: the body with the id and the legal date it is found by.</summary>
internal sealed record RecordBody(string Id, LocalDate At, ReadOnlyMemory<byte> Body)
{
    private const string Schema = "proviso/record/1";

    private static ReadOnlySpan<byte> Mark => "\"schema\":\"proviso/record/1\""u8;

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
    /// <param name="body">Canonical JSON, in which a schema can be written in one way only.</param>
    public static RecordBody? Read(ReadOnlyMemory<byte> body) =>
        body.Span.IndexOf(Mark) < 0
            ? null
            : LeafJson.Read(
                body,
                json =>
                    json.ValueKind == JsonValueKind.Object
                    && json.TryGetProperty("schema", out var schema)
                    && schema.ValueEquals(Schema)
                        ? new RecordBody(
                            json.Text("id"),
                            EditionBody.Day(json.Text("at")),
                            // Canonical within canonical: the very bytes that were kept.
                            Encoding.UTF8.GetBytes(json.GetProperty("body").GetRawText())
                        )
                        : null
            );
}
