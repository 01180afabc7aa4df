using System.Text.Json;
using Proviso.Decisions;
using Proviso.Desk;
using static Proviso.Rendering.JsonText;

namespace Proviso.Rendering;

/// <summary>
/// <c>proviso/decision/1</c>: the answer as scripts rely on it. Names are exact, order is fixed, money is decimal text, a
/// range is <c>{"from","to"}</c>; the same answer is the same bytes.
/// </summary>
public static class DecisionJson
{
    public const string Schema = "proviso/decision/1";

    /// <param name="indented">For people; scripts that read lines want it false.</param>
    /// <param name="everything">Also the steps that do not bear on the case: prohibitions that do not reach it.</param>
    public static string Write(Answer answer, bool indented, bool everything = false) =>
        JsonText.Write(indented, json => Write(json, answer, everything));

    private static void Write(Utf8JsonWriter json, Answer answer, bool everything)
    {
        var d = answer.Decision;
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("id", answer.Id);
        json.WriteString("outcome", d.Outcome.Word());
        json.WriteString("kind", d.Kind?.ToString().ToLowerInvariant());
        Strings(json, "prohibitions", d.Prohibitions);
        Strings(json, "authorized_by", d.AuthorizedBy);
        Strings(json, "exempt_by", d.ExemptBy);
        Strings(json, "failed", d.Failed);
        Strings(json, "missing_facts", d.MissingFacts.Select(m => m.Fact));
        Questions(json, d);
        Array(json, "deciding_sets", d.DecidingSets, set => Strings(json, null, set));
        Array(
            json,
            "presumed",
            d.Presumed,
            p => Object(json, ("fact", p.Fact), ("value", p.Value), ("because", p.Because))
        );
        Object(json, "settings", d.Settings);
        Array(json, "caps", d.Caps, c => Cap(json, c));
        Strings(json, "duties", d.Duties.Select(x => x.Id));
        Object(
            json,
            "due",
            d.Duties.Where(x => x.Due is not null)
                .Select(x => KeyValuePair.Create(x.Id, $"{x.Due:uuuu-MM-dd}"))
        );
        Strings(json, "risk_flags", d.RiskFlags.Select(f => f.Id));
        Array(
            json,
            "readings",
            d.Readings,
            r =>
                Object(
                    json,
                    ("id", r.Id),
                    ("about", r.About),
                    ("reading", r.Reading),
                    ("status", r.Status)
                )
        );
        Array(json, "examples", d.Examples, e => Example(json, e));
        Strings(json, "notices", d.Notices);
        Strings(json, "gaps", answer.Gaps);
        json.WritePropertyName("explanation");
        Node(json, everything ? d.Explanation : Relevant.Of(d.Explanation));
        WriteBasis(json, answer.Basis);
        json.WriteEndObject();
    }

    private static void Questions(Utf8JsonWriter json, Decision decision) =>
        Array(
            json,
            "questions",
            decision.MissingFacts,
            m =>
            {
                json.WriteStartObject();
                json.WriteString("fact", m.Fact);
                json.WriteString("question", m.Question);
                Array(
                    json,
                    "answers",
                    m.Answers,
                    a => Object(json, ("value", a.Value), ("outcome", a.Outcome.Word()))
                );
                json.WriteEndObject();
            }
        );

    private static void Cap(Utf8JsonWriter json, CapRow row)
    {
        json.WriteStartObject();
        json.WriteString("cap", row.Cap);
        json.WriteString("period", row.Period);
        json.WriteString("limit", Dollars.ForScripts(row.LimitUsd));
        Amount(json, "used_before", row.UsedBefore);
        json.WriteString("this", row.This is { } usd ? Dollars.ForScripts(usd) : null);
        Amount(json, "total", row.Total);
        Amount(json, "left_after", Left(row));
        json.WriteString("verdict", row.Verdict);
        json.WriteEndObject();
    }

    /// <summary>Never below nothing: what is over is told by the total.</summary>
    private static CapAmount Left(CapRow row)
    {
        var most = Math.Max(0m, row.LimitUsd - row.Total.From);
        var least = row.Total.To is { } to ? Math.Max(0m, row.LimitUsd - to) : 0m;
        return new(least, most, row.Total.Path);
    }

    private static void Amount(Utf8JsonWriter json, string name, CapAmount amount)
    {
        if (amount.From == amount.To)
        {
            json.WriteString(name, Dollars.ForScripts(amount.From));
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("from", Dollars.ForScripts(amount.From));
        json.WriteString("to", amount.To is { } to ? Dollars.ForScripts(to) : null);
        json.WriteEndObject();
    }

    private static void Example(Utf8JsonWriter json, ExampleWorld example)
    {
        json.WriteStartObject();
        json.WriteString("outcome", example.Outcome.Word());
        Object(json, "facts", example.Facts.DistinctBy(f => f.Key));
        json.WriteEndObject();
    }

    private static void Node(Utf8JsonWriter json, ExplanationNode node)
    {
        json.WriteStartObject();
        json.WriteString("step", node.Kind.ToString().ToLowerInvariant());
        json.WriteString("id", node.Id);
        json.WriteString("text", node.Text);
        json.WriteString("truth", node.Truth.ToString());
        if (node.Citation is { } cite)
        {
            json.WriteStartObject("cite");
            json.WriteString("text", cite.Text);
            json.WriteString("mark", cite.Mark.ToString().ToLowerInvariant());
            Optional(json, "note", cite.Note);
            json.WriteEndObject();
        }

        Optional(json, "party", node.Party);
        Optional(json, "value", node.Value);
        Optional(json, "origin", node.Origin?.ToString());
        if (!node.Children.IsEmpty)
        {
            Array(json, "steps", node.Children, c => Node(json, c));
        }

        json.WriteEndObject();
    }

    private static void WriteBasis(Utf8JsonWriter json, Basis basis)
    {
        json.WriteStartObject("basis");
        json.WriteStartObject("law");
        json.WriteString("pack", basis.Pack);
        json.WriteString("sha256", basis.LawDigest.Hex);
        json.WriteString("verified_through", $"{basis.VerifiedThrough:uuuu-MM-dd}");
        json.WriteEndObject();
        ListsJson.Write(json, basis.Lists);
        json.WriteNull("ledger_seq");
        json.WriteString("engine", basis.Engine);
        json.WriteString("at", $"{basis.At:uuuu-MM-dd}");
        json.WriteString("known_at", basis.KnownAt is { } known ? known.ToString() : null);
        json.WriteEndObject();
    }
}
