using System.Text.Json;
using Proviso.Lists;
using Proviso.Lists.Refresh;
using Proviso.Log;

namespace Proviso.Storage.Fetching;

/// <summary>A refresh as its leaf holds it (<c>proviso/list-refresh/1</c>).</summary>
internal static class RefreshJson
{
    public static byte[] Write(RefreshReport report) =>
        CanonicalJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("schema", "proviso/list-refresh/1");
            json.WriteString("list", report.List);
            json.WriteString("outcome", report.Outcome.ToString());
            json.WriteString("edition", report.EditionId);
            json.WriteBoolean("unreachable", report.IsUnreachable);
            json.WriteString("by", report.By);
            if (report.Edition is { } edition)
            {
                json.WritePropertyName("read");
                RefreshJsonParts.Edition(json, edition);
            }

            if (report.Live is { } live)
            {
                json.WritePropertyName("live");
                RefreshJsonParts.Date(json, live);
            }

            Array(json, "gates", report.Verdict?.Gates ?? [], RefreshJsonParts.Gate);
            Array(json, "files", report.Files, RefreshJsonParts.File);
            Array(json, "problems", report.Problems, RefreshJsonParts.Problem);
            json.WriteStartObject("override");
            Array(json, "gates", report.Override.Gates, (w, gate) => w.WriteStringValue(gate));
            Array(json, "by", report.Override.By, (w, name) => w.WriteStringValue(name));
            json.WriteString("why", report.Override.Why);
            json.WriteEndObject();
            json.WriteEndObject();
        });

    /// <exception cref="FormatException">It is no such leaf.</exception>
    public static RefreshReport Read(ReadOnlyMemory<byte> body) =>
        LeafJson.Read(
            body,
            json =>
            {
                ImmutableArray<GateResult> gates = Many(json, "gates", RefreshJsonParts.Gate);
                return new RefreshReport(
                    json.Text("list"),
                    Enum.TryParse<RefreshOutcome>(json.Text("outcome"), out var outcome)
                        ? outcome
                        : throw new FormatException($"'{json.Text("outcome")}' is no outcome"),
                    json.TryGetProperty("read", out var read)
                        ? RefreshJsonParts.Edition(read)
                        : null,
                    json.Text("edition"),
                    json.TryGetProperty("live", out var live) ? RefreshJsonParts.Date(live) : null,
                    gates.IsEmpty ? null : new RefreshVerdict(gates),
                    Many(json, "files", RefreshJsonParts.File),
                    Many(json, "problems", RefreshJsonParts.Problem),
                    json.GetProperty("unreachable").GetBoolean(),
                    RefreshJsonParts.Override(json.GetProperty("override")),
                    json.Text("by")
                );
            }
        );

    internal static ImmutableArray<T> Many<T>(
        JsonElement json,
        string name,
        Func<JsonElement, T> read
    ) => [.. json.GetProperty(name).EnumerateArray().Select(read)];

    internal static void Array<T>(
        Utf8JsonWriter json,
        string name,
        IEnumerable<T> items,
        Action<Utf8JsonWriter, T> write
    )
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }
}
