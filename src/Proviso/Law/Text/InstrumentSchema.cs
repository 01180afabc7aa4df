using System.Text;
using System.Text.Json;

namespace Proviso.Law.Text;

/// <summary>The JSON Schema (draft 2020-12) of an instrument file, written from the table the reader allows by.</summary>
public static class InstrumentSchema
{
    public static string Write()
    {
        var frame = LawFrames.Instrument;
        using var bytes = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                bytes,
                new JsonWriterOptions { Indented = true, NewLine = "\n" }
            )
        )
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", "Proviso instrument file");
            WriteKeys(json, frame);
            json.WriteStartObject("$defs");
            foreach (var inner in InnerFrames(frame))
            {
                json.WriteStartObject(inner.Name);
                WriteKeys(json, inner);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static SortedDictionary<string, FrameRule>.ValueCollection InnerFrames(FrameRule frame)
    {
        var found = new SortedDictionary<string, FrameRule>(StringComparer.Ordinal);
        var open = new Stack<FrameRule>([frame]);
        while (open.TryPop(out var next))
        {
            foreach (var inner in next.Keys.Select(key => key.Inner).OfType<FrameRule>())
            {
                if (found.TryAdd(inner.Name, inner))
                {
                    open.Push(inner);
                }
            }
        }

        return found.Values;
    }

    private static void WriteKeys(Utf8JsonWriter json, FrameRule frame)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartArray("required");
        foreach (var rule in frame.Keys.Where(rule => rule.Required))
        {
            json.WriteStringValue(rule.Key);
        }

        json.WriteEndArray();
        json.WriteStartObject("properties");
        foreach (var rule in frame.Keys)
        {
            json.WriteStartObject(rule.Key);
            json.WriteString("description", rule.Meaning);
            WriteShape(json, rule);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteShape(Utf8JsonWriter json, KeyRule rule)
    {
        switch (rule.Shape)
        {
            case KeyShape.Frame:
                json.WriteString("$ref", Reference(rule));
                break;
            case KeyShape.Frames:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                json.WriteString("$ref", Reference(rule));
                json.WriteEndObject();
                break;
            case KeyShape.Texts:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                WriteText(json);
                json.WriteEndObject();
                break;
            case KeyShape.Word:
                json.WriteStartArray("enum");
                rule.Words.ToList().ForEach(word => json.WriteStringValue(word));
                json.WriteEndArray();
                break;
            case KeyShape.Flag:
                json.WriteString("type", "boolean");
                break;
            case KeyShape.Count:
                json.WriteString("type", "integer");
                json.WriteNumber("minimum", 0);
                break;
            case KeyShape.Number:
                json.WriteString("type", "number");
                break;
            case KeyShape.Date or KeyShape.Moment or KeyShape.MonthDay:
                json.WriteString("type", "string");
                json.WriteString("pattern", Pattern(rule.Shape));
                break;
            case KeyShape.Facts or KeyShape.Expectations:
                json.WriteString("type", "object");
                break;
            default:
                WriteText(json);
                break;
        }
    }

    /// <summary>Every scalar is text to the reader; an editor's YAML sees the id 504 as a number.</summary>
    private static void WriteText(Utf8JsonWriter json)
    {
        json.WriteStartArray("type");
        json.WriteStringValue("string");
        json.WriteStringValue("number");
        json.WriteEndArray();
    }

    private static string Pattern(KeyShape shape) =>
        shape switch
        {
            KeyShape.Date => "^\\d{4}-\\d{2}-\\d{2}$",
            KeyShape.MonthDay => "^\\d{2}-\\d{2}$",
            _ => "^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2}))?$",
        };

    private static string Reference(KeyRule rule) => $"#/$defs/{rule.Inner!.Name}";
}
