using System.Text.Json;
using Proviso.Lists;

namespace Proviso.Rendering;

/// <summary>A party's entry as of a day, for people and for scripts (<c>proviso/lists-party/1</c>).</summary>
public static class PartyAsOfText
{
    public static IEnumerable<Line> Lines(PartyAsOf entry)
    {
        yield return new([
            new(entry.Key, Tone.Strong),
            new($"  as of {entry.At:uuuu-MM-dd}  ", Tone.Plain),
            entry.Listed.IsTrue ? new("listed", Tone.Bad)
            : entry.Listed.IsUnknown ? new("not known", Tone.Open)
            : entry.AsFarAsKnown ? new("not listed as far as known", Tone.Open)
            : new("not listed", Tone.Good),
        ]);
        if (entry.Gap is { } gap)
        {
            yield return Line.Of(
                $"  ! No edition covers the day: {gap}; what the editions around it say:",
                Tone.Open
            );
        }

        foreach (var state in entry.Programs)
        {
            yield return Line.Of($"  {state.Tag}: {state.Reason}", Tone.Quiet);
        }

        foreach (var line in entry.Witnesses.SelectMany(Lines))
        {
            yield return line;
        }
    }

    public static string Json(PartyAsOf entry, int maxGapDays) =>
        JsonText.Write(
            indented: true,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("schema", "proviso/lists-party/1");
                json.WriteString("party", entry.Key);
                json.WriteString("at", $"{entry.At:uuuu-MM-dd}");
                json.WriteString("presence", Presence(entry));
                json.WriteBoolean("as_far_as_known", entry.AsFarAsKnown);
                json.WriteStartObject("coverage");
                json.WriteBoolean("covered", entry.Gap is null);
                json.WriteString("gap", entry.Gap);
                json.WriteNumber("max_gap_days", maxGapDays);
                json.WriteEndObject();
                JsonText.Array(json, "programs", entry.Programs, state => State(json, state));
                JsonText.Array(json, "entries", entry.Witnesses, told => Witness(json, told));
                json.WriteEndObject();
            }
        );

    private static string Presence(PartyAsOf entry) =>
        entry.Listed.IsTrue ? "listed"
        : entry.Listed.IsFalse ? "not_listed"
        : "unknown";

    private static void State(Utf8JsonWriter json, ListingState state) =>
        JsonText.Object(
            json,
            ("tag", state.Tag),
            (
                "listed",
                state.Listed.IsTrue ? "true"
                : state.Listed.IsFalse ? "false"
                : "unknown"
            ),
            ("reason", state.Reason),
            ("source", state.Source)
        );

    private static void Witness(Utf8JsonWriter json, PartyWitness told)
    {
        json.WriteStartObject();
        json.WriteString("role", told.Role);
        json.WriteString("list", told.Edition.List);
        json.WriteString("published", told.Edition.Date.ToString());
        json.WriteString("sha256", told.Edition.Sha256.Hex);
        json.WriteBoolean("holds_it", told.Party is not null);
        if (told.Party is { } party)
        {
            json.WriteString("name", party.Name);
            json.WriteStartObject("fields");
            foreach (var (name, values) in told.Fields)
            {
                JsonText.Strings(json, name, values);
            }

            json.WriteEndObject();
            json.WriteString("remarks", party.Remarks);
            PartyJson.Names(json, party);
            PartyJson.Identifiers(json, party);
        }

        JsonText.Strings(json, "not_told", told.Silent);
        json.WriteEndObject();
    }

    private static IEnumerable<Line> Lines(PartyWitness told)
    {
        yield return new([
            new(
                $"  {told.Edition.List} {told.Edition.Date}{(told.Role == "live" ? "" : $" ({told.Role})")}",
                Tone.Strong
            ),
            new(told.Party is null ? "  does not hold it" : "", Tone.Plain),
        ]);
        foreach (var (name, values) in told.Fields)
        {
            foreach (var value in values)
            {
                yield return Line.Of($"    {name, -14} {value}");
            }
        }

        if (!told.Silent.IsEmpty)
        {
            yield return Line.Of(
                $"    ! This edition does not tell: {string.Join(", ", told.Silent)}.",
                Tone.Open
            );
        }
    }
}
