using System.Text.Json;
using NodaTime.Text;
using Proviso.Lists;
using Proviso.Log;

namespace Proviso.Desk;

/// <summary>The editions that a record rests on: their dates, and the digests under which their files are kept.</summary>
internal static class EditionsJson
{
    public static void Write(Utf8JsonWriter json, ImmutableArray<SourcedEdition> editions)
    {
        json.WriteStartArray("lists");
        foreach (var (edition, files) in editions)
        {
            json.WriteStartObject();
            json.WriteString("list", edition.List);
            json.WriteString("from", LocalDatePattern.Iso.Format(edition.Date.From));
            json.WriteString("to", LocalDatePattern.Iso.Format(edition.Date.To));
            if (edition.Date.Time is { } time)
            {
                json.WriteString("time", LocalTimePattern.GeneralIso.Format(time));
            }

            json.WriteBoolean("assumed", edition.Date.Assumed);
            json.WriteString("how", edition.Date.How);
            json.WriteBoolean("starter", edition.IsStarter);
            json.WriteStartArray("files");
            foreach (var file in files)
            {
                json.WriteStartObject();
                json.WriteString("name", file.Name);
                json.WriteString("sha256", Digest.Of(file.Content.Span).Hex);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <exception cref="ReplayException">A file of an edition is not kept.</exception>
    public static ImmutableArray<ListEdition> Read(JsonElement record, IBlobs blobs) =>
        [.. record.GetProperty("lists").EnumerateArray().Select(edition => One(edition, blobs))];

    private static ListEdition One(JsonElement edition, IBlobs blobs)
    {
        if (edition.GetProperty("starter").GetBoolean())
        {
            return StarterEdition.Load();
        }

        var date = new EditionDate(
            Date(edition, "from"),
            Date(edition, "to"),
            edition.GetProperty("assumed").GetBoolean(),
            edition.GetProperty("how").GetString()!
        )
        {
            Time = edition.TryGetProperty("time", out var time)
                ? LocalTimePattern.GeneralIso.Parse(time.GetString()!).Value
                : null,
        };
        return EditionReader.Read(
            [.. edition.GetProperty("files").EnumerateArray().Select(file => File(file, blobs))],
            ListHints.Of(date, edition.GetProperty("list").GetString()!)
        );
    }

    private static ListFile File(JsonElement file, IBlobs blobs)
    {
        var (name, sha256) = (
            file.GetProperty("name").GetString()!,
            file.GetProperty("sha256").GetString()!
        );
        return new ListFile(
            name,
            blobs.Find(new Digest(sha256))
                ?? throw new ReplayException($"the list file {name}, sha256 {sha256}, is not kept")
        );
    }

    private static LocalDate Date(JsonElement edition, string name) =>
        LocalDatePattern.Iso.Parse(edition.GetProperty(name).GetString()!).Value;
}
