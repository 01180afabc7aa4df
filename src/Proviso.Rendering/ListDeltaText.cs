using System.Text.Json;
using Proviso.Lists;

namespace Proviso.Rendering;

/// <summary>What changed between two editions, for people and for scripts (<c>proviso/lists-diff/1</c>).</summary>
public static class ListDeltaText
{
    public static IEnumerable<Line> Lines(ListDelta delta)
    {
        yield return new([
            new($"{delta.Older.List} {delta.Older.Date} → {delta.Newer.Date}", Tone.Strong),
            new(
                $"  {delta.Added.Length} added, {delta.Removed.Length} removed, {delta.Changed.Length} changed",
                Tone.Plain
            ),
        ]);
        foreach (var party in delta.Added)
        {
            yield return Party("+", Tone.Bad, party);
        }

        foreach (var party in delta.Removed)
        {
            yield return Party("–", Tone.Good, party);
        }

        foreach (var change in delta.Changed)
        {
            yield return Party("~", Tone.Open, change.Newer);
            foreach (var line in change.Fields.SelectMany(Lines))
            {
                yield return line;
            }
        }

        foreach (var caveat in delta.Caveats)
        {
            yield return Line.Of($"  ! {caveat}", Tone.Open);
        }
    }

    /// <summary>What a field no longer says, then what it says now.</summary>
    internal static IEnumerable<Line> Lines(FieldChange change) =>
        change
            .Old.Except(change.New, StringComparer.Ordinal)
            .Select(gone => Line.Of($"    {change.Field}: – {gone}", Tone.Quiet))
            .Concat(
                change
                    .New.Except(change.Old, StringComparer.Ordinal)
                    .Select(come => Line.Of($"    {change.Field}: + {come}"))
            );

    internal static void Fields(Utf8JsonWriter json, ImmutableArray<FieldChange> fields)
    {
        json.WriteStartObject("fields");
        foreach (var field in fields)
        {
            json.WriteStartObject(field.Field);
            JsonText.Strings(json, "old", field.Old);
            JsonText.Strings(json, "new", field.New);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    public static string Json(ListDelta delta) =>
        JsonText.Write(
            indented: true,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("schema", "proviso/lists-diff/1");
                json.WriteString("list", delta.Newer.List);
                json.WriteString("old", delta.Older.Date.ToString());
                json.WriteString("new", delta.Newer.Date.ToString());
                JsonText.Array(json, "added", delta.Added, party => Party(json, party));
                JsonText.Array(json, "removed", delta.Removed, party => Party(json, party));
                JsonText.Array(json, "changed", delta.Changed, change => Change(json, change));
                JsonText.Strings(json, "caveats", delta.Caveats);
                json.WriteEndObject();
            }
        );

    private static void Party(Utf8JsonWriter json, ListedParty party)
    {
        json.WriteStartObject();
        json.WriteString("id", party.Key);
        json.WriteString("name", party.Name);
        json.WriteString("kind", party.Kind.ToString().ToLowerInvariant());
        JsonText.Strings(json, "programs", party.Programs);
        json.WriteEndObject();
    }

    private static void Change(Utf8JsonWriter json, PartyChange change)
    {
        json.WriteStartObject();
        json.WriteString("id", change.Key);
        json.WriteString("name", change.Newer.Name);
        Fields(json, change.Fields);
        json.WriteEndObject();
    }

    private static Line Party(string mark, Tone tone, ListedParty party) =>
        new([
            new($"  {mark} ", tone),
            new($"{party.Key, -16} {party.Name}", Tone.Plain),
            new($"  {string.Join(", ", party.Programs)}", Tone.Quiet),
        ]);
}
