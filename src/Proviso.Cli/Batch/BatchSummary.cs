using System.Text.Json;

namespace Proviso.Cli.Batch;

/// <summary>What a store keeps of a batch: what it rested on, what came of it, and the digests of every file.</summary>
/// <param name="Digests">Of the outputs, the rejects last.</param>
internal sealed record BatchSummary(
    BatchTerms Terms,
    ImmutableArray<(string What, string Value)> About,
    BatchCounts Counts,
    ImmutableArray<Digest?> Digests
)
{
    public const string Schema = "proviso/screening-batch/1";

    /// <summary>One line, however many rows there were: the answers themselves are in the outputs, which the digests prove.</summary>
    public string Json() =>
        Rendering.JsonText.Write(
            indented: false,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("schema", Schema);
                json.WriteNumber("rows", Counts.Rows);
                json.WriteNumber("hits", Counts.Hits);
                json.WriteNumber("undetermined", Counts.Undetermined);
                json.WriteNumber("rejects", Counts.Rejects);
                json.WriteStartObject("about");
                foreach (var (what, value) in About)
                {
                    json.WriteString(what, value);
                }

                json.WriteEndObject();
                json.WriteStartArray("outputs");
                Outputs(json);
                json.WriteEndArray();
                json.WriteEndObject();
            }
        );

    private void Outputs(Utf8JsonWriter json)
    {
        for (var i = 0; i < Digests.Length; i++)
        {
            var isRejects = i == Terms.Targets.Length;
            json.WriteStartObject();
            json.WriteString("form", isRejects ? "rejects" : Terms.Targets[i].Format);
            json.WriteString("file", isRejects ? Terms.Rejects : Terms.Targets[i].File);
            json.WriteString("sha256", Digests[i]?.Hex);
            json.WriteEndObject();
        }
    }
}
