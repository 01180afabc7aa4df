using System.Globalization;
using System.Text.Json;
using Proviso.Decisions;
using Proviso.Law;

namespace Proviso.Desk;

/// <summary>
/// The facts a transaction gave, as a record keeps them: what was read, not how it was written, so that a decision can be
/// made again from them. Reading what was written gives equal facts.
/// </summary>
public static class GivenJson
{
    /// <summary>An array of <c>{"path","origin","detail", …value…}</c> in order of path.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<Fact> facts)
    {
        json.WriteStartArray();
        foreach (var fact in facts.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("path", fact.Path);
            json.WriteString("origin", fact.Origin.Kind);
            json.WriteString("detail", fact.Origin.Detail);
            json.WritePropertyName("value");
            Write(json, fact.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <exception cref="FormatException">A record of another shape than <see cref="Write(Utf8JsonWriter, IEnumerable{Fact})"/> makes.</exception>
    public static ImmutableSortedDictionary<string, Fact> Read(JsonElement array) =>
        array
            .EnumerateArray()
            .Select(element => new Fact(
                Text(element, "path"),
                ValueOf(element.GetProperty("value")),
                new FactOrigin(Text(element, "origin"), Text(element, "detail"))
            ))
            .ToImmutableSortedDictionary(f => f.Path, f => f, StringComparer.Ordinal);

    private static void Write(Utf8JsonWriter json, FactValue value)
    {
        json.WriteStartObject();
        switch (value)
        {
            case FactValue.Flag flag:
                json.WriteBoolean("flag", flag.Value);
                break;
            case FactValue.Text text:
                json.WriteString("text", text.Value);
                break;
            case FactValue.Person person:
                json.WriteString("person", person.Written);
                json.WriteString("identity", person.Identity);
                break;
            case FactValue.Measure measure:
                Write(json, "measure", measure.Value);
                break;
            case FactValue.Words words:
                json.WriteStartArray("words");
                words.Values.ToList().ForEach(json.WriteStringValue);
                json.WriteEndArray();
                break;
            case FactValue.Candidates candidates:
                json.WriteStartArray("candidates");
                candidates.Values.ToList().ForEach(v => Write(json, v));
                json.WriteEndArray();
                break;
            case FactValue.Range range:
                json.WriteStartObject("range");
                Write(json, "from", range.From);
                Write(json, "to", range.To);
                json.WriteEndObject();
                break;
            case FactValue.NotKnown:
                json.WriteBoolean("not_known", true);
                break;
            case FactValue.None:
                json.WriteBoolean("none", true);
                break;
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Quantity? quantity)
    {
        if (quantity is not { } q)
        {
            json.WriteNull(name);
            return;
        }

        // The scalar as text: a decimal keeps its places, and an instant its nanoseconds.
        json.WriteStartObject(name);
        json.WriteString("type", q.Type.ToString());
        json.WriteString("scalar", q.Scalar.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static FactValue ValueOf(JsonElement value)
    {
        var member = value.EnumerateObject().FirstOrDefault(m => m.Name != "identity");
        return member.Name switch
        {
            "flag" => new FactValue.Flag(member.Value.GetBoolean()),
            "text" => new FactValue.Text(member.Value.GetString()!),
            "person" => new FactValue.Person(
                member.Value.GetString()!,
                value.GetProperty("identity").GetString()
            ),
            "measure" => new FactValue.Measure(QuantityOf(member.Value)!.Value),
            "words" => new FactValue.Words([
                .. member.Value.EnumerateArray().Select(w => w.GetString()!),
            ]),
            "candidates" => new FactValue.Candidates([
                .. member.Value.EnumerateArray().Select(ValueOf),
            ]),
            "range" => new FactValue.Range(
                QuantityOf(member.Value.GetProperty("from")),
                QuantityOf(member.Value.GetProperty("to"))
            ),
            "not_known" => new FactValue.NotKnown(),
            "none" => new FactValue.None(),
            _ => throw new FormatException($"'{member.Name}' is no form of a fact's value"),
        };
    }

    private static Quantity? QuantityOf(JsonElement quantity) =>
        quantity.ValueKind == JsonValueKind.Null
            ? null
            : new Quantity(
                Enum.Parse<FactType>(Text(quantity, "type")),
                decimal.Parse(Text(quantity, "scalar"), CultureInfo.InvariantCulture)
            );

    private static string Text(JsonElement element, string name) =>
        element.GetProperty(name).GetString()
        ?? throw new FormatException($"a record lacks '{name}'");
}
