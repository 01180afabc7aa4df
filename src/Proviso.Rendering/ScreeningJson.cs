using System.Text.Json;
using Proviso.Desk;
using Proviso.Lists;
using Proviso.Screening;
using static Proviso.Rendering.JsonText;

namespace Proviso.Rendering;

/// <summary><c>proviso/screening/1</c>: who a subject may be, as scripts rely on it.</summary>
public static class ScreeningJson
{
    public const string Schema = "proviso/screening/1";

    /// <param name="key">The customer's own key, or null.</param>
    /// <param name="limit">Show so many hits at most; how many there are is told beside.</param>
    public static string Write(
        ScreeningAnswer answer,
        ImmutableArray<ListBasis> lists,
        string? key,
        int? limit,
        bool indented
    ) => JsonText.Write(indented, json => Write(json, answer, key, limit, at => Basis(at, lists)));

    /// <param name="basis">Writes the value of <c>basis</c>, the same in every answer of a run.</param>
    internal static void Write(
        Utf8JsonWriter json,
        ScreeningAnswer answer,
        string? key,
        int? limit,
        Action<Utf8JsonWriter> basis
    )
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("key", key);
        Query(json, answer);
        json.WriteString("at", $"{answer.Day.At:uuuu-MM-dd}");
        json.WriteString("at_from", answer.Day.AsItStands ? "edition" : "given");
        json.WritePropertyName("basis");
        basis(json);
        Strings(json, "gaps", answer.Gaps);
        json.WriteNumber("hits_total", answer.Hits.Length);
        json.WriteStartArray("hits");
        foreach (var hit in answer.Hits.Take(limit ?? int.MaxValue))
        {
            Hit(json, hit);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static void Basis(Utf8JsonWriter json, ImmutableArray<ListBasis> lists)
    {
        json.WriteStartObject();
        ListsJson.Write(json, lists);
        json.WriteString("engine", FrontDesk.Engine);
        json.WriteString("score", Screener.Version);
        json.WriteEndObject();
    }

    private static void Query(Utf8JsonWriter json, ScreeningAnswer answer)
    {
        var subject = answer.Subject;
        json.WriteStartObject("query");
        json.WriteString("name", subject.Name);
        Optional(json, "kind", subject.Kind?.ToString().ToLowerInvariant());
        Optional(json, "country", subject.Country);
        Optional(json, "born", subject.Born);
        if (!subject.Identifiers.IsEmpty)
        {
            Strings(json, "ids", subject.Identifiers.Select(id => $"{id.Kind}:{id.Value}"));
        }

        json.WriteNumber("min", answer.Min);
        json.WriteEndObject();
    }

    private static void Hit(Utf8JsonWriter json, Hit hit)
    {
        json.WriteStartObject();
        json.WriteNumber("score", hit.Score);
        json.WriteNumber("after_evidence", hit.AfterEvidence);
        json.WriteString("party", hit.Party.Key);
        json.WriteString("list", hit.List);
        json.WriteString("id", hit.Id);
        json.WriteString("name", hit.Party.Name);
        json.WriteString("matched", hit.Matched.Text);
        json.WriteString("strength", hit.Matched.Strength.ToString().ToLowerInvariant());
        json.WriteString("presence", hit.Presence.ToString().ToLowerInvariant());
        json.WriteString("kind", hit.Kind?.ToString().ToLowerInvariant());
        Strings(json, "programs", hit.Programs);
        json.WriteString("because", hit.Because);
        JsonText.Array(
            json,
            "evidence",
            hit.Evidence,
            line =>
            {
                json.WriteStartObject();
                json.WriteString("kind", line.Kind);
                json.WriteNumber("effect", line.Effect);
                json.WriteString("detail", line.Detail);
                json.WriteEndObject();
            }
        );
        JsonText.Array(
            json,
            "words",
            hit.Waterfall,
            edge =>
            {
                json.WriteStartObject();
                json.WriteString("query", edge.Query);
                json.WriteString("listed", edge.Listed);
                json.WriteString("relation", edge.Relation);
                json.WriteNumber("similarity", edge.Similarity);
                json.WriteNumber("effect", edge.Effect);
                json.WriteEndObject();
            }
        );
        json.WriteEndObject();
    }
}
