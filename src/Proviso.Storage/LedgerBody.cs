using System.Globalization;
using System.Text;
using System.Text.Json;
using Proviso.Caps;
using Proviso.Log;

namespace Proviso.Storage;

/// <summary>
/// What a leaf says of one change of the cap ledger: the entry as it is from then on, and the counters it touched. All
/// that the ledger's rows hold is here, so the last leaf about each makes them again.
/// </summary>
internal sealed record LedgerBody(Reservation Entry, ImmutableArray<CapBalance> Balances)
{
    public const string Kind = "cap";
    private const decimal MinorInOne = 100m;

    public byte[] Write() =>
        CanonicalJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("schema", "proviso/cap/1");
            json.WriteString("tenant", Entry.Tenant);
            json.WriteString("id", Entry.Id);
            json.WriteString("key", Entry.Key);
            json.WriteString("request_hash", Entry.RequestHash.Hex);
            json.WriteString("state", Entry.State.Word());
            json.WriteString("at", Day(Entry.At));
            json.WriteString("expires", Day(Entry.Expires));
            json.WriteString("paid_on", Day(Entry.PaidOn));
            json.WriteBoolean("breach", Entry.IsBreach);
            json.WriteString("stated", StatedText(Entry.Stated));
            json.WriteString("recorded_at", LeafHeader.WriteTime(Entry.RecordedAt));
            json.WriteStartArray("legs");
            foreach (var leg in Entry.Legs)
            {
                json.WriteStartObject();
                WriteKey(json, leg.Key, leg.Amount.Currency);
                json.WriteString("amount", leg.Amount.ToString());
                json.WriteString("left", leg.Left.ToString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("balances");
            foreach (var balance in Balances)
            {
                json.WriteStartObject();
                WriteKey(json, balance.Key, balance.Limit.Currency);
                json.WriteString("limit", balance.Limit.ToString());
                json.WriteString("committed", balance.Committed.ToString());
                json.WriteString("reserved", balance.Reserved.ToString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    /// <exception cref="FormatException">As are those of <see cref="JsonElement"/>: the leaf is no entry of a ledger.</exception>
    public static LedgerBody Read(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        var json = document.RootElement;
        var tenant = Text(json, "tenant");
        var entry = new Reservation(
            tenant,
            json.GetProperty("id").GetGuid(),
            Text(json, "key"),
            new Digest(Text(json, "request_hash")),
            ReservationStates.Parse(Text(json, "state"))
                ?? throw new FormatException("a state nobody knows"),
            EditionBody.Day(Text(json, "at")),
            OptionalDay(Text(json, "expires")),
            OptionalDay(Text(json, "paid_on")),
            json.GetProperty("breach").GetBoolean(),
            Stated(Text(json, "stated")),
            LeafHeader.ReadTime(Text(json, "recorded_at"))
                ?? throw new FormatException("recorded_at is no time"),
            [
                .. json.GetProperty("legs")
                    .EnumerateArray()
                    .Select(leg => new CapLeg(
                        Key(leg, tenant),
                        Sum(leg, "amount"),
                        Sum(leg, "left")
                    )),
            ]
        );
        return new LedgerBody(
            entry,
            [
                .. json.GetProperty("balances")
                    .EnumerateArray()
                    .Select(balance => new CapBalance(
                        Key(balance, tenant),
                        Sum(balance, "limit"),
                        Sum(balance, "committed"),
                        Sum(balance, "reserved")
                    )),
            ]
        );
    }

    /// <summary>Empty where there is none.</summary>
    public static string Day(LocalDate? day) => day is { } some ? EditionBody.Day(some) : "";

    public static LocalDate? OptionalDay(string written) =>
        written.Length == 0 ? null : EditionBody.Day(written);

    /// <summary>Canonical JSON, or empty where nothing was stated.</summary>
    public static string StatedText(StatedAmount? stated) =>
        stated is null
            ? ""
            : Encoding.UTF8.GetString(
                CanonicalJson.Write(json =>
                {
                    json.WriteStartObject();
                    json.WriteString("amount", stated.Amount);
                    json.WriteString("currency", stated.Currency.Code);
                    json.WriteString("rate", stated.Rate);
                    json.WriteString("source", stated.Source);
                    json.WriteString("rate_date", EditionBody.Day(stated.RateDate));
                    json.WriteEndObject();
                })
            );

    public static StatedAmount? Stated(string written)
    {
        if (written.Length == 0)
        {
            return null;
        }

        using var document = JsonDocument.Parse(written);
        var json = document.RootElement;
        return new StatedAmount(
            Text(json, "amount"),
            Currency.Parse(Text(json, "currency")),
            Text(json, "rate"),
            Text(json, "source"),
            EditionBody.Day(Text(json, "rate_date"))
        );
    }

    private static void WriteKey(Utf8JsonWriter json, CapKey key, Currency currency)
    {
        json.WriteString("cap", key.Cap);
        json.WriteString("holder", key.Holder);
        json.WriteString("period", key.Period);
        json.WriteString("currency", currency.Code);
    }

    private static CapKey Key(JsonElement json, string tenant) =>
        new(tenant, Text(json, "cap"), Text(json, "holder"), Text(json, "period"));

    // Not Money.Parse: what is counted may grow beyond what one payment may be.
    private static Money Sum(JsonElement json, string name) =>
        new(
            decimal.ToInt64(
                decimal.Parse(
                    Text(json, name),
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture
                ) * MinorInOne
            ),
            Currency.Parse(Text(json, "currency"))
        );

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"{name} is no text");
}
