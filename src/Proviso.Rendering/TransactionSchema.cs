using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Proviso.Law;

namespace Proviso.Rendering;

/// <summary>JSON Schema (draft 2020-12) of a transaction, made from the vocabulary the reader itself uses. It describes the nested form.</summary>
public static class TransactionSchema
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Vocabulary vocabulary)
    {
        var root = Group();
        root["$schema"] = "https://json-schema.org/draft/2020-12/schema";
        root["title"] = "proviso/transaction/1";
        foreach (var term in vocabulary.Terms)
        {
            Place(root, term);
        }

        return root.ToJsonString(Readable);
    }

    private static void Place(JsonObject root, Term term)
    {
        var at = root;
        var parts = term.Path.Split('.');
        for (var i = 0; i < parts.Length - 1; i++)
        {
            at = Into(at, parts[i]);
        }

        var (name, last) = (
            parts[^1].Replace("[]", "", StringComparison.Ordinal),
            at["properties"]!.AsObject()
        );
        if (term.Type == FactType.Group)
        {
            Describe(last[name]?.AsObject() ?? Added(last, name, Group()), term);
            return;
        }

        last[name] = Described(Value(term), term);
    }

    private static JsonObject Into(JsonObject at, string part)
    {
        var list = part.EndsWith("[]", StringComparison.Ordinal);
        var name = list ? part[..^2] : part;
        var properties = at["properties"]!.AsObject();
        var group = properties[name]?.AsObject() ?? Added(properties, name, Group());
        if (!list)
        {
            return group;
        }

        if (group["items"] is null)
        {
            group.Remove("properties");
            group.Remove("additionalProperties");
            group["type"] = new JsonArray("array", "null");
            group["items"] = Group();
        }

        return group["items"]!.AsObject();
    }

    private static JsonObject Added(JsonObject properties, string name, JsonObject value)
    {
        properties[name] = value;
        return value;
    }

    private static JsonObject Group() =>
        new()
        {
            ["type"] = new JsonArray("object", "null"),
            ["properties"] = new JsonObject(),
            ["additionalProperties"] = false,
        };

    private static JsonObject Value(Term term) =>
        term.Type switch
        {
            FactType.Flag => Typed("boolean"),
            FactType.Number => Typed("number", "string"),
            FactType.Date => With(Typed("string"), "format", "date"),
            FactType.Instant => With(Typed("string"), "format", "date-time"),
            FactType.Set => With(
                new JsonObject { ["type"] = new JsonArray("array", "null") },
                "items",
                Words(term)
            ),
            _ => Words(term),
        };

    private static JsonObject Words(Term term)
    {
        var words = Typed("string");
        if (term.Closed)
        {
            words["enum"] = new JsonArray([.. term.Values.Select(v => (JsonNode)v), null]);
        }
        else if (!term.Values.IsEmpty)
        {
            words["examples"] = new JsonArray([.. term.Values.Select(v => (JsonNode)v)]);
        }

        return words;
    }

    private static JsonObject Typed(params string[] types) =>
        new() { ["type"] = new JsonArray([.. types.Append("null").Select(t => (JsonNode)t)]) };

    private static JsonObject With(JsonObject schema, string key, JsonNode value)
    {
        schema[key] = value;
        return schema;
    }

    private static JsonObject Described(JsonObject schema, Term term)
    {
        Describe(schema, term);
        return schema;
    }

    private static void Describe(JsonObject schema, Term term) =>
        schema["description"] = term.Presumed is { } p
            ? $"{term.Meaning}. Presumed {p.Value} when absent: {p.Because}."
            : $"{term.Meaning}.";
}
