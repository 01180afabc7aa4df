using System.Globalization;
using System.Text.Json;
using Proviso.Lists;

namespace Proviso.Rendering;

/// <summary>A list from edition to edition, for people and for scripts (<c>proviso/lists-history/1</c>).</summary>
public static class ListHistoryText
{
    public static IEnumerable<Line> Lines(IReadOnlyList<ListStep> steps, int maxGapDays)
    {
        yield return Line.Of(PartyLifeText.Kept(Editions(steps)), Tone.Strong);
        yield return Line.Of(
            $"  {"edition", -24} {"parties", 8} {"added", 7} {"removed", 8} {"changed", 8}",
            Tone.Quiet
        );
        foreach (var step in steps)
        {
            yield return new([
                new($"  {step.Edition.Date, -24} ", Tone.Strong),
                new($"{Number(step.Parties), 8} ", Tone.Plain),
                step.Before is null
                    ? new("  the first that is kept", Tone.Quiet)
                    : new(
                        $"{Number(step.Added.Length), 7} {Number(step.Removed.Length), 8} {Number(step.Changed.Length), 8}",
                        Tone.Plain
                    ),
                new(
                    step.Days > maxGapDays ? $"  ! {step.Days} days without an edition" : "",
                    Tone.Open
                ),
            ]);
        }
    }

    public static string Json(string list, IReadOnlyList<ListStep> steps, int maxGapDays) =>
        JsonText.Write(
            indented: true,
            json =>
            {
                var editions = Editions(steps);
                json.WriteStartObject();
                json.WriteString("schema", "proviso/lists-history/1");
                json.WriteString("list", list);
                PartyLifeText.Editions(json, editions, maxGapDays);
                JsonText.Array(json, "steps", steps, step => Step(json, step));
                PartyLifeText.Gaps(json, EditionGap.Between(editions, maxGapDays));
                json.WriteEndObject();
            }
        );

    private static void Step(Utf8JsonWriter json, ListStep step)
    {
        json.WriteStartObject();
        json.WriteString("edition", step.Edition.Id);
        json.WriteString("published", step.Edition.Date.ToString());
        json.WriteNumber("parties", step.Parties);
        Parties(json, "added", step.Added);
        Parties(json, "removed", step.Removed);
        Parties(json, "changed", step.Changed);
        json.WriteEndObject();
    }

    private static void Parties(
        Utf8JsonWriter json,
        string name,
        ImmutableArray<PartyPrint> parties
    ) =>
        JsonText.Array(
            json,
            name,
            parties,
            party => JsonText.Object(json, ("id", party.Key), ("name", party.Name))
        );

    private static ImmutableArray<EditionEntry> Editions(IEnumerable<ListStep> steps) =>
        [.. steps.Select(step => step.Edition)];

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
