using System.Text.Json;
using Proviso.Lists;
using Proviso.Lists.Refresh;

namespace Proviso.Storage.Fetching;

/// <summary>The parts of a refresh's leaf, each written and read beside the other.</summary>
internal static class RefreshJsonParts
{
    public static void Date(Utf8JsonWriter json, EditionDate date)
    {
        json.WriteStartObject();
        json.WriteString("from", EditionBody.Day(date.From));
        json.WriteString("to", EditionBody.Day(date.To));
        json.WriteBoolean("assumed", date.Assumed);
        json.WriteString("how", date.How);
        json.WriteString("time", date.Time is { } time ? EditionBody.Time(time) : "");
        json.WriteEndObject();
    }

    public static EditionDate Date(JsonElement json) =>
        new(
            EditionBody.Day(json.Text("from")),
            EditionBody.Day(json.Text("to")),
            json.GetProperty("assumed").GetBoolean(),
            json.Text("how")
        )
        {
            Time = EditionBody.Time(json.Text("time")),
        };

    public static void Edition(Utf8JsonWriter json, EditionSummary edition)
    {
        json.WriteStartObject();
        json.WriteString("list", edition.List);
        json.WritePropertyName("date");
        Date(json, edition.Date);
        json.WriteNumber("parties", edition.Parties);
        RefreshJson.Array(json, "caveats", edition.Caveats, (w, said) => w.WriteStringValue(said));
        json.WriteEndObject();
    }

    public static EditionSummary Edition(JsonElement json) =>
        new(
            json.Text("list"),
            Date(json.GetProperty("date")),
            json.GetProperty("parties").GetInt32(),
            RefreshJson.Many(json, "caveats", said => said.GetString() ?? "")
        );

    public static void Gate(Utf8JsonWriter json, GateResult gate)
    {
        json.WriteStartObject();
        json.WriteString("gate", gate.Gate);
        json.WriteBoolean("passed", gate.Passed);
        json.WriteString("measured", gate.Measured);
        json.WriteString("bound", gate.Bound);
        json.WriteString("what_to_do", gate.WhatToDo);
        json.WriteEndObject();
    }

    public static GateResult Gate(JsonElement json) =>
        new(
            json.Text("gate"),
            json.GetProperty("passed").GetBoolean(),
            json.Text("measured"),
            json.Text("bound"),
            json.Text("what_to_do")
        );

    public static void File(Utf8JsonWriter json, RefreshedFile file)
    {
        json.WriteStartObject();
        json.WriteString("name", file.Name);
        json.WriteString("address", file.Address);
        json.WriteString("etag", file.ETag);
        json.WriteString("last_modified", file.LastModified);
        RefreshJson.Array(
            json,
            "parts",
            file.Parts,
            (w, part) =>
            {
                w.WriteStartObject();
                w.WriteString("name", part.Name);
                w.WriteString("sha256", part.Sha256.Hex);
                w.WriteEndObject();
            }
        );
        json.WriteEndObject();
    }

    public static RefreshedFile File(JsonElement json) =>
        new(
            json.Text("name"),
            json.Text("address"),
            json.Text("etag"),
            json.Text("last_modified"),
            RefreshJson.Many(
                json,
                "parts",
                part => new IListShelf.KeptFile(part.Text("name"), new Digest(part.Text("sha256")))
            )
        );

    public static void Problem(Utf8JsonWriter json, Diagnostic problem)
    {
        json.WriteStartObject();
        json.WriteString("code", problem.Code);
        json.WriteString("file", problem.Where.File);
        json.WriteNumber("line", problem.Where.Line);
        json.WriteNumber("column", problem.Where.Column);
        json.WriteString("message", problem.Message);
        json.WriteString("hint", problem.Hint ?? "");
        json.WriteEndObject();
    }

    public static Diagnostic Problem(JsonElement json) =>
        new(
            json.Text("code"),
            new SourceSpan(
                json.Text("file"),
                json.GetProperty("line").GetInt32(),
                json.GetProperty("column").GetInt32()
            ),
            json.Text("message"),
            json.Text("hint") is { Length: > 0 } hint ? hint : null
        );

    public static GateOverride Override(JsonElement json)
    {
        var gates = RefreshJson.Many(json, "gates", gate => gate.GetString() ?? "");
        return gates.IsEmpty
            ? GateOverride.None
            : GateOverride.Of(
                gates,
                RefreshJson.Many(json, "by", name => name.GetString() ?? ""),
                json.Text("why")
            );
    }
}
