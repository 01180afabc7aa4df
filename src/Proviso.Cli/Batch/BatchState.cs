using System.Text.Json;
using Proviso.Screening.Customers;

namespace Proviso.Cli.Batch;

/// <summary>How far a run came, in a small file beside its output: what it was about, and where it can go on.</summary>
/// <param name="About">Everything on which an answer rests, in words: another of any of them is another run.</param>
/// <param name="Lengths">Of the parts of the outputs, the rejects last.</param>
internal sealed record BatchState(
    ImmutableArray<(string What, string Value)> About,
    CustomerPlace Place,
    BatchCounts Counts,
    ImmutableArray<long> Lengths
)
{
    private const string Schema = "proviso/screening-resume/1";

    public static string PathOf(string output) => $"{output}.resume";

    /// <summary>Null where there is none.</summary>
    /// <exception cref="InvalidInputException">It is no state, or of another version (PV0327).</exception>
    public static BatchState? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = json.RootElement;
            if (root.GetProperty("schema").GetString() != Schema)
            {
                throw new JsonException();
            }

            long Number(string name) => root.GetProperty(name).GetInt64();
            return new(
                [
                    .. root.GetProperty("about")
                        .EnumerateObject()
                        .Select(p => (p.Name, p.Value.GetString()!)),
                ],
                new(Number("offset"), (int)Number("line"), Number("rows")),
                new(Number("rows"), Number("hits"), Number("undetermined"), Number("rejects")),
                [.. root.GetProperty("lengths").EnumerateArray().Select(l => l.GetInt64())]
            );
        }
        catch (Exception fault)
            when (fault
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
            )
        {
            throw Refused(path, "is not the state of a screening");
        }
    }

    /// <exception cref="InvalidInputException">The state is of another run (PV0327).</exception>
    public void RefuseOther(string path, ImmutableArray<(string What, string Value)> about)
    {
        foreach (var (what, value) in about)
        {
            var before = About.FirstOrDefault(a => a.What == what).Value;
            if (before != value)
            {
                throw Refused(
                    path,
                    $"the run cannot go on: {what} changed from {Shown(before)} to {Shown(value)}"
                );
            }
        }

        if (About.Length != about.Length || Lengths.Length is 0)
        {
            throw Refused(path, "is of another version of the program");
        }
    }

    public void Write(string path)
    {
        using (var stream = File.Create(path + ".part"))
        {
            using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
            {
                Write(json);
            }

            stream.Flush(flushToDisk: true);
        }

        File.Move(path + ".part", path, overwrite: true);
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartObject("about");
        foreach (var (what, value) in About)
        {
            json.WriteString(what, value);
        }

        json.WriteEndObject();
        json.WriteNumber("offset", Place.Offset);
        json.WriteNumber("line", Place.Line);
        json.WriteNumber("rows", Counts.Rows);
        json.WriteNumber("hits", Counts.Hits);
        json.WriteNumber("undetermined", Counts.Undetermined);
        json.WriteNumber("rejects", Counts.Rejects);
        json.WriteStartArray("lengths");
        foreach (var length in Lengths)
        {
            json.WriteNumberValue(length);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static InvalidInputException Refused(string path, string what) =>
        Inputs.Unreadable("PV0327", path, what, "begin anew without --resume");

    private static string Shown(string? value) => value is null ? "nothing" : $"'{value}'";
}
