using System.Globalization;
using System.Text.Json;
using Proviso.Lists.Refresh;

namespace Proviso.Rendering;

/// <summary>What became of refreshes, for people and for scripts (<c>proviso/lists-update/1</c>).</summary>
public static class RefreshText
{
    public static IEnumerable<Line> Lines(IEnumerable<RefreshReport> reports)
    {
        foreach (var report in reports)
        {
            yield return new([
                new($"{Sign(report)} ", ToneOf(report)),
                new($"{report.List, -12} ", Tone.Strong),
                new(Word(report), ToneOf(report)),
            ]);
            foreach (var line in Details(report))
            {
                yield return line;
            }
        }
    }

    /// <summary>What a person must know, in sentences; none when the list is as it is published.</summary>
    public static IEnumerable<string> Alarm(RefreshReport report)
    {
        var last = report.Live is { } live
            ? $"the edition of {live} stays live"
            : "no edition of it is live";
        if (report.Outcome == RefreshOutcome.Held)
        {
            yield return $"{report.List} is HELD: {string.Join(", ", report.Verdict!.Failed.Select(g => $"{g.Gate} ({g.Measured}; {g.Bound})"))}; {last}";
            yield return $"compare it, then: proviso lists accept {report.EditionId[..12]} --by NAME --by NAME --why TEXT";
        }
        else if (report.Outcome == RefreshOutcome.Failed)
        {
            yield return $"{report.List} was NOT updated: {last}";
        }
    }

    public static string Json(IEnumerable<RefreshReport> reports) =>
        JsonText.Write(
            indented: true,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("schema", "proviso/lists-update/1");
                JsonText.Array(json, "lists", reports, report => Write(json, report));
                json.WriteEndObject();
            }
        );

    internal static void Write(Utf8JsonWriter json, RefreshReport report)
    {
        json.WriteStartObject();
        json.WriteString("list", report.List);
        json.WriteString("outcome", report.Outcome.ToString().ToLowerInvariant());
        json.WriteString("edition", report.EditionId);
        json.WriteString("published", report.Edition?.Date.ToString());
        json.WriteString("dated_how", report.Edition?.Date.How);
        json.WriteNumber("parties", report.Edition?.Parties ?? 0);
        json.WriteString("live_before", report.Live?.ToString());
        JsonText.Array(json, "gates", report.Verdict?.Gates ?? [], gate => Gate(json, gate));
        JsonText.Array(
            json,
            "files",
            report.Files,
            file =>
            {
                json.WriteStartObject();
                json.WriteString("name", file.Name);
                json.WriteString("address", file.Address);
                JsonText.Strings(json, "sha256", file.Parts.Select(part => part.Sha256.Hex));
                json.WriteEndObject();
            }
        );
        JsonText.Array(
            json,
            "problems",
            report.Problems,
            problem =>
                JsonText.Object(
                    json,
                    ("code", problem.Code),
                    ("where", problem.Where.ToString()),
                    ("message", problem.Message),
                    ("hint", problem.Hint ?? "")
                )
        );
        JsonText.Strings(json, "accepted_by", report.Override.By);
        json.WriteString("why", report.Override.Why);
        json.WriteEndObject();
    }

    private static void Gate(Utf8JsonWriter json, GateResult gate)
    {
        json.WriteStartObject();
        json.WriteString("gate", gate.Gate);
        json.WriteBoolean("passed", gate.Passed);
        json.WriteString("measured", gate.Measured);
        json.WriteString("bound", gate.Bound);
        json.WriteString("what_to_do", gate.WhatToDo);
        json.WriteEndObject();
    }

    private static IEnumerable<Line> Details(RefreshReport report)
    {
        if (report.Edition is { } edition)
        {
            yield return Line.Of(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"    edition of {edition.Date}, {edition.Parties:N0} parties, {report.EditionId[..12]}; live before: {report.Live?.ToString() ?? "none"}"
                ),
                Tone.Quiet
            );
        }

        foreach (var gate in report.Verdict?.Failed ?? [])
        {
            yield return Line.Of(
                $"    ✕ {gate.Gate}: {gate.Measured}; let through: {gate.Bound}; {gate.WhatToDo}",
                Tone.Open
            );
        }

        foreach (var problem in report.Problems)
        {
            yield return Line.Of($"    ✕ {problem}", Tone.Bad);
        }

        if (!report.Override.Gates.IsEmpty)
        {
            yield return Line.Of($"    {report.Override}", Tone.Open);
        }
    }

    private static string Sign(RefreshReport report) =>
        report.Outcome switch
        {
            RefreshOutcome.Live => "✓",
            RefreshOutcome.Unchanged => "=",
            RefreshOutcome.Held => "?",
            _ => "✕",
        };

    private static string Word(RefreshReport report) =>
        report.Outcome switch
        {
            RefreshOutcome.Live => "LIVE",
            RefreshOutcome.Unchanged => $"unchanged since {report.Live}",
            RefreshOutcome.Held => "HELD, waits for two people",
            _ => "NOT UPDATED",
        };

    private static Tone ToneOf(RefreshReport report) =>
        report.Outcome switch
        {
            RefreshOutcome.Live => Tone.Good,
            RefreshOutcome.Unchanged => Tone.Quiet,
            RefreshOutcome.Held => Tone.Open,
            _ => Tone.Bad,
        };
}
