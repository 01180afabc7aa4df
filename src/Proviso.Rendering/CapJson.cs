using System.Text.Json;
using NodaTime.Text;
using Proviso.Caps;

namespace Proviso.Rendering;

/// <summary>
/// <c>proviso/reservation/1</c> and <c>proviso/cap/1</c>: what scripts rely on. Sums are decimal text with two places; a
/// stored answer told twice is the same bytes.
/// </summary>
public static class CapJson
{
    public static string Write(Reservation entry, string? caveat = null) =>
        JsonText.Write(indented: true, json => Entry(json, entry, "proviso/reservation/1", caveat));

    internal static void Write(Utf8JsonWriter json, Reservation entry) =>
        Entry(json, entry, "proviso/reservation/1");

    public static string Write(
        CapStatement shown,
        CapHolder? holder,
        string? period,
        string? caveat = null
    ) =>
        JsonText.Write(
            indented: true,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("schema", "proviso/cap/1");
                json.WriteString("cap", shown.Cap);
                json.WriteString("holder", holder?.Name);
                json.WriteString("period", period);
                json.WriteString("currency", shown.Limit.Currency.Code);
                json.WriteString("limit", shown.Limit.ToString());
                json.WriteString("committed", shown.Committed.ToString());
                json.WriteString("reserved", shown.Reserved.ToString());
                json.WriteString("left", shown.Left?.ToString());
                JsonText.Optional(json, "caveat", caveat);
                JsonText.Array(json, "balances", shown.Balances, b => Balance(json, b));
                JsonText.Array(json, "entries", shown.Entries, e => Entry(json, e, schema: null));
                json.WriteEndObject();
            }
        );

    private static void Balance(Utf8JsonWriter json, CapBalance balance)
    {
        json.WriteStartObject();
        json.WriteString("holder", balance.Key.Holder);
        json.WriteString("period", balance.Key.Period);
        json.WriteString("limit", balance.Limit.ToString());
        json.WriteString("committed", balance.Committed.ToString());
        json.WriteString("reserved", balance.Reserved.ToString());
        json.WriteString("left", balance.Left.ToString());
        json.WriteBoolean("over", balance.IsOver);
        json.WriteEndObject();
    }

    /// <summary>An entry of one cap says so flatly; of several, in its legs.</summary>
    private static void Entry(
        Utf8JsonWriter json,
        Reservation entry,
        string? schema,
        string? caveat = null
    )
    {
        json.WriteStartObject();
        JsonText.Optional(json, "schema", schema);
        json.WriteString("id", entry.Id.ToString("D"));
        json.WriteString("state", entry.State.Word());
        if (entry.Legs is [var only])
        {
            Leg(json, only);
        }
        else
        {
            JsonText.Array(
                json,
                "legs",
                entry.Legs,
                leg =>
                {
                    json.WriteStartObject();
                    Leg(json, leg);
                    json.WriteEndObject();
                }
            );
        }

        json.WriteString("key", entry.Key);
        json.WriteString("at", Day(entry.At));
        json.WriteString("expires", Day(entry.Expires));
        json.WriteString("paid_on", Day(entry.PaidOn));
        json.WriteBoolean("breach", entry.IsBreach);
        json.WriteString("recorded_at", InstantPattern.ExtendedIso.Format(entry.RecordedAt));
        JsonText.Optional(json, "caveat", caveat);
        json.WriteEndObject();
    }

    private static void Leg(Utf8JsonWriter json, CapLeg leg)
    {
        json.WriteString("amount", leg.Amount.ToString());
        json.WriteString("left", leg.Left.ToString());
        json.WriteString("currency", leg.Amount.Currency.Code);
        json.WriteString("cap", leg.Key.Cap);
        json.WriteString("holder", leg.Key.Holder);
        json.WriteString("period", leg.Key.Period);
    }

    private static string? Day(LocalDate? day) =>
        day is { } some ? LocalDatePattern.Iso.Format(some) : null;
}
