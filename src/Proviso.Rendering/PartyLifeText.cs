using System.Text.Json;
using Proviso.Lists;

namespace Proviso.Rendering;

/// <summary>A party's life on its list, for people and for scripts (<c>proviso/lists-history/1</c>).</summary>
public static class PartyLifeText
{
    public static IEnumerable<Line> Lines(PartyLife life, int maxGapDays)
    {
        var name = life.Events is [.., var last] ? $"  {last.Party.Name}" : "";
        yield return new([new(life.Key, Tone.Strong), new(name, Tone.Plain)]);
        yield return Line.Of($"  {Kept(life.Editions)}", Tone.Quiet);
        if (life.Events.IsEmpty)
        {
            yield return Line.Of("  In none of them.", Tone.Open);
        }

        foreach (var told in life.Events)
        {
            yield return new([
                new($"  {When(told), -26} ", Tone.Strong),
                new(Word(told.Kind), told.Kind == PartyEventKind.Removed ? Tone.Good : Tone.Bad),
                new($"  {Detail(told)}", Tone.Quiet),
            ]);
            foreach (var line in told.Fields.SelectMany(ListDeltaText.Lines))
            {
                yield return line;
            }

            if (!told.IsSure && told.After is { } after)
            {
                yield return Line.Of(
                    $"    ! No edition between {after.Date} and {told.By.Date}: the day is not known.",
                    Tone.Open
                );
            }
        }

        if (!life.Gaps.IsEmpty)
        {
            yield return Line.Of(
                $"  ! {life.Gaps.Length} times no edition for more than {maxGapDays} days; the longest {Longest(life.Gaps)}. What came and went in between is not known.",
                Tone.Open
            );
        }
    }

    public static string Json(PartyLife life, int maxGapDays) =>
        JsonText.Write(
            indented: true,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("schema", "proviso/lists-history/1");
                json.WriteString("party", life.Key);
                Editions(json, life.Editions, maxGapDays);
                JsonText.Array(json, "events", life.Events, told => Event(json, told));
                Gaps(json, life.Gaps);
                json.WriteEndObject();
            }
        );

    internal static void Editions(
        Utf8JsonWriter json,
        ImmutableArray<EditionEntry> editions,
        int maxGapDays
    )
    {
        json.WriteNumber("editions", editions.Length);
        json.WriteString("first", editions is [var first, ..] ? first.Date.ToString() : null);
        json.WriteString("last", editions is [.., var last] ? last.Date.ToString() : null);
        json.WriteNumber("max_gap_days", maxGapDays);
    }

    internal static void Gaps(Utf8JsonWriter json, ImmutableArray<EditionGap> gaps) =>
        JsonText.Array(
            json,
            "gaps",
            gaps,
            gap =>
            {
                json.WriteStartObject();
                json.WriteString("from", gap.Before.Date.ToString());
                json.WriteString("to", gap.After.Date.ToString());
                json.WriteNumber("days", gap.Days);
                json.WriteEndObject();
            }
        );

    internal static string Kept(ImmutableArray<EditionEntry> editions) =>
        editions switch
        {
            [] => "No edition is kept.",
            [var only] => $"One edition is kept, of {only.Date}.",
            [var first, .., var last] =>
                $"{editions.Length} editions are kept, {first.Date} to {last.Date}.",
        };

    internal static string Longest(ImmutableArray<EditionGap> gaps) =>
        gaps.MaxBy(gap => gap.Days) is { } longest
            ? $"{longest.Before.Date} to {longest.After.Date}"
            : "";

    private static void Event(Utf8JsonWriter json, PartyEvent told)
    {
        json.WriteStartObject();
        json.WriteString("kind", told.Kind.ToString().ToLowerInvariant());
        json.WriteString("after", told.After?.Date.ToString());
        json.WriteString("by", told.By.Date.ToString());
        json.WriteString("edition", told.By.Id);
        json.WriteBoolean("day_known", told.IsSure);
        json.WriteString("name", told.Party.Name);
        JsonText.Strings(json, "programs", told.Party.Programs);
        ListDeltaText.Fields(json, told.Fields);
        json.WriteEndObject();
    }

    private static string When(PartyEvent told) =>
        told.After is { } after && after.Date.ToString() != told.By.Date.ToString()
            ? $"{after.Date} → {told.By.Date}"
            : told.By.Date.ToString();

    private static string Word(PartyEventKind kind) =>
        kind switch
        {
            PartyEventKind.Present => "listed already",
            PartyEventKind.Added => "added",
            PartyEventKind.Changed => "changed",
            _ => "removed",
        };

    private static string Detail(PartyEvent told) =>
        told.Kind == PartyEventKind.Changed
            ? string.Join(", ", told.Fields.Select(field => field.Field))
            : string.Join(", ", told.Party.Programs);
}
