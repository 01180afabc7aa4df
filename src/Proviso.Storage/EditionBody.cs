using NodaTime.Text;
using Proviso.Lists;
using Proviso.Log;

namespace Proviso.Storage;

/// <summary>What a leaf says of an edition that was put on the shelf.</summary>
internal sealed record EditionBody(
    string List,
    EditionDate Date,
    string How,
    ImmutableArray<IListShelf.KeptFile> Files
)
{
    public const string Kind = "edition";

    /// <summary>Over what makes it the same edition: names and how it came in do not.</summary>
    public string Id =>
        Digest
            .Of(
                CanonicalJson.Write(json =>
                {
                    json.WriteStartObject();
                    json.WriteString("list", List);
                    json.WriteString("from", Day(Date.From));
                    json.WriteString("to", Day(Date.To));
                    json.WriteStartArray("files");
                    foreach (
                        var hex in Files.Select(f => f.Sha256.Hex).Order(StringComparer.Ordinal)
                    )
                    {
                        json.WriteStringValue(hex);
                    }

                    json.WriteEndArray();
                    json.WriteEndObject();
                })
            )
            .Hex;

    public byte[] Write() =>
        CanonicalJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("schema", "proviso/edition/1");
            json.WriteString("list", List);
            json.WriteString("from", Day(Date.From));
            json.WriteString("to", Day(Date.To));
            json.WriteBoolean("assumed", Date.Assumed);
            json.WriteString("dated_how", Date.How);
            if (Date.Time is { } time)
            {
                json.WriteString("time", Time(time));
            }

            json.WriteString("how", How);
            json.WriteStartArray("files");
            foreach (var file in Files)
            {
                json.WriteStartObject();
                json.WriteString("name", file.Name);
                json.WriteString("sha256", file.Sha256.Hex);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    public static EditionBody Read(ReadOnlyMemory<byte> body) =>
        LeafJson.Read(
            body,
            json => new EditionBody(
                json.Text("list"),
                new EditionDate(
                    Day(json.Text("from")),
                    Day(json.Text("to")),
                    json.GetProperty("assumed").GetBoolean(),
                    json.Text("dated_how")
                )
                {
                    Time = json.TryGetProperty("time", out _) ? Time(json.Text("time")) : null,
                },
                json.Text("how"),
                [
                    .. json.GetProperty("files")
                        .EnumerateArray()
                        .Select(file => new IListShelf.KeptFile(
                            file.Text("name"),
                            new Digest(file.Text("sha256"))
                        )),
                ]
            )
        );

    public static string Time(LocalTime time) => LocalTimePattern.GeneralIso.Format(time);

    /// <summary>Null for an empty text.</summary>
    public static LocalTime? Time(string written) =>
        written.Length == 0 ? null
        : LocalTimePattern.GeneralIso.Parse(written) is { Success: true, Value: var time } ? time
        : throw new FormatException($"'{written}' is no time");

    public static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static LocalDate Day(string written) =>
        LocalDatePattern.Iso.Parse(written) is { Success: true, Value: var day }
            ? day
            : throw new FormatException($"'{written}' is no date");
}
