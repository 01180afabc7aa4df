using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Proviso.Desk;
using Proviso.Reading;

namespace Proviso.Rendering;

/// <summary>
/// <c>proviso/scan/1</c>: what a document names, as scripts rely on it. <c>start</c> and <c>end</c> are UTF-16 offsets of the
/// text, as .NET, Java and JavaScript count; money is decimal text.
/// </summary>
public static class ScanJson
{
    public const string Schema = "proviso/scan/1";

    public static string Write(ScannedDocument scan)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("at", Iso(scan.Date.Date));
            json.WriteString("at_from", scan.Date.Assumed ? "document" : "--at");
            json.WriteString("at_text", scan.Date.How);
            json.WriteString("offsets", "utf-16");
            Basis(json, scan);
            Strings(json, "gaps", scan.Gaps);
            json.WriteStartArray("mentions");
            foreach (var mention in scan.Mentions)
            {
                Write(json, mention);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Mention mention)
    {
        json.WriteStartObject();
        json.WriteString("kind", Word(mention.Kind));
        json.WriteString("strength", Word(mention.Strength));
        json.WriteString("text", mention.Text);
        json.WriteNumber("start", mention.Start);
        json.WriteNumber("end", mention.End);
        json.WritePropertyName("resolved");
        Resolved(json, mention.Resolved);
        json.WriteNumber("score", mention.Score);
        json.WriteString("reason", mention.Reason);
        Strings(json, "candidates", mention.Candidates);
        json.WriteEndObject();
    }

    private static void Resolved(Utf8JsonWriter json, Referent? referent)
    {
        if (referent is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        switch (referent)
        {
            case Referent.Party party:
                json.WriteString("party", party.Key);
                json.WriteString("name", party.Name);
                json.WriteString("list", party.List);
                json.WriteString("presence", Word(party.Presence));
                break;
            case Referent.Instrument instrument:
                json.WriteString("instrument", instrument.Id);
                break;
            case Referent.Cap cap:
                json.WriteString("cap", cap.Id);
                break;
            case Referent.Money money:
                json.WriteString("amount", Amount(money.Amount));
                json.WriteString("currency", money.Currency);
                break;
            case Referent.Day day:
                json.WriteString("date", Iso(day.Date));
                break;
            case Referent.Territory territory:
                json.WriteString("territory", territory.Code);
                json.WriteString("name", territory.Name);
                json.WriteBoolean("comprehensive", territory.Comprehensive);
                break;
            default:
                throw new InvalidOperationException($"{referent.GetType().Name} has no shape.");
        }

        json.WriteEndObject();
    }

    private static void Basis(Utf8JsonWriter json, ScannedDocument scan)
    {
        json.WriteStartObject("basis");
        json.WriteStartObject("law");
        json.WriteString("pack", scan.Pack);
        json.WriteString("sha256", scan.LawDigest.Hex);
        json.WriteEndObject();
        json.WriteStartArray("lists");
        foreach (var edition in scan.Editions)
        {
            json.WriteStartObject();
            json.WriteString("id", edition.List);
            json.WriteString("published", edition.Date.ToString());
            json.WriteBoolean("published_assumed", edition.PublishedIsAssumed);
            json.WriteString("sha256", edition.Sha256.Hex);
            json.WriteNumber("parties", edition.Parties.Length);
            json.WriteBoolean("starter", edition.IsStarter);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("engine", FrontDesk.Engine);
        json.WriteString("score", Names.NameIndex.ScoreVersion);
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    // At least two places; a fraction of a cent stays.
    private static string Amount(decimal amount) =>
        amount.ToString("0.00######", CultureInfo.InvariantCulture);

    private static string Iso(LocalDate date) =>
        date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
