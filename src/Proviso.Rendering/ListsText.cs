using System.Globalization;
using System.Text.Json;
using NodaTime.Text;
using Proviso.Lists;

namespace Proviso.Rendering;

/// <summary>Editions of a store, for people and for scripts (<c>proviso/lists/1</c>).</summary>
public static class ListsText
{
    public static IEnumerable<Line> Added(
        IEnumerable<(EditionSummary Edition, IListShelf.Added Added)> added
    )
    {
        foreach (var (edition, result) in added)
        {
            yield return new([
                new(result.IsNew ? "+ " : "= ", result.IsNew ? Tone.Good : Tone.Quiet),
                new($"{edition.List} {edition.Date}", Tone.Strong),
                new(
                    $"  {edition.Parties.ToString("N0", CultureInfo.InvariantCulture)} parties  {result.Edition.Id[..12]}  {(result.IsNew ? "kept" : "was there already")}",
                    Tone.Plain
                ),
            ]);
            if (edition.Date.Assumed)
            {
                yield return Line.Of($"    {edition.Date.How}", Tone.Quiet);
            }

            foreach (var caveat in edition.Caveats)
            {
                yield return Line.Of($"    ! {caveat}", Tone.Open);
            }

            if (!result.SameDay.IsEmpty)
            {
                yield return Line.Of(
                    $"    ! The store keeps {result.SameDay.Length} other of {edition.List} for that date; where they differ, the answer is unknown.",
                    Tone.Open
                );
            }
        }
    }

    public static IEnumerable<Line> Catalog(ShownCatalog catalog)
    {
        if (catalog.Editions.IsEmpty)
        {
            yield return Line.Of("The store keeps no edition; proviso lists add PATH adds one.");
        }

        foreach (var edition in catalog.Editions)
        {
            var age = $"{catalog.Age(edition)} d";
            yield return new([
                new($"{edition.List, -12} {edition.Date, -24} ", Tone.Strong),
                new($"{age, 7} ", Tone.Plain),
                new(catalog.Live.Contains(edition.Id) ? "live  " : "      ", Tone.Good),
                new(
                    $"{edition.Id[..12]}  {string.Join(", ", edition.Files.Select(f => f.Name))}  added {edition.RecordedAt.InUtc().Date:uuuu-MM-dd}, leaf {edition.Leaf}",
                    Tone.Quiet
                ),
            ]);
        }

        foreach (var held in catalog.Held)
        {
            foreach (var line in RefreshText.Lines([held]))
            {
                yield return line;
            }
        }
    }

    public static string Json(
        IEnumerable<(EditionSummary Edition, IListShelf.Added Added)> added
    ) =>
        JsonText.Write(
            indented: true,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("schema", "proviso/lists/1");
                JsonText.Array(
                    json,
                    "editions",
                    added,
                    a =>
                    {
                        json.WriteStartObject();
                        Members(json, a.Added.Edition);
                        json.WriteNumber("parties", a.Edition.Parties);
                        json.WriteBoolean("new", a.Added.IsNew);
                        JsonText.Strings(json, "caveats", a.Edition.Caveats);
                        json.WriteEndObject();
                    }
                );
                json.WriteEndObject();
            }
        );

    public static string Json(ShownCatalog catalog) =>
        JsonText.Write(
            indented: true,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("schema", "proviso/lists/1");
                JsonText.Array(
                    json,
                    "editions",
                    catalog.Editions,
                    edition =>
                    {
                        json.WriteStartObject();
                        Members(json, edition);
                        json.WriteNumber("age_days", catalog.Age(edition));
                        json.WriteBoolean("live", catalog.Live.Contains(edition.Id));
                        json.WriteEndObject();
                    }
                );
                JsonText.Array(json, "held", catalog.Held, held => RefreshText.Write(json, held));
                json.WriteEndObject();
            }
        );

    private static void Members(Utf8JsonWriter json, IListShelf.Kept edition)
    {
        json.WriteString("id", edition.Id);
        json.WriteString("list", edition.List);
        json.WriteString("published", edition.Date.ToString());
        json.WriteBoolean("published_assumed", edition.Date.Assumed);
        json.WriteString("how", edition.How);
        json.WriteString("recorded_at", InstantPattern.ExtendedIso.Format(edition.RecordedAt));
        json.WriteNumber("leaf", edition.Leaf);
        JsonText.Array(
            json,
            "files",
            edition.Files,
            file => JsonText.Object(json, ("name", file.Name), ("sha256", file.Sha256.Hex))
        );
    }
}
