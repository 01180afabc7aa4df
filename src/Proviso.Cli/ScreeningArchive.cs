using Proviso.Desk;
using Proviso.Log;
using Proviso.Rendering;
using Proviso.Screening;
using Proviso.Storage;

namespace Proviso.Cli;

/// <summary>Keeps a screening run: who was asked about, on which day and editions, and every answer.</summary>
internal sealed class ScreeningArchive(ILogbook log, IBlobs blobs)
{
    private const string Kind = "screening";

    /// <returns>The run's id, told by its content, and the index of its leaf.</returns>
    public (string Id, long Leaf) Keep(
        SqliteStore store,
        IReadOnlyCollection<(string? Key, ScreeningAnswer Answer)> answers,
        ScreeningDay day,
        ImmutableArray<SourcedEdition> editions
    )
    {
        var lists = ListBasis.Of(editions.Select(e => e.Edition));
        var body = CanonicalJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("schema", "proviso/record/screening/1");
            json.WriteString("engine", FrontDesk.Engine);
            json.WriteString("score", Screener.Version);
            json.WriteStartArray("answers");
            foreach (var (key, answer) in answers)
            {
                json.WriteStringValue(
                    ScreeningJson.Write(answer, lists, key, limit: null, indented: false)
                );
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
        var id = $"s-{Digest.Of(body).Short}";
        return store.Write(_ =>
        {
            foreach (var file in editions.SelectMany(e => e.Files))
            {
                blobs.Put(file.Content);
            }

            return (id, log.Keep(Kind, id, day.At, body));
        });
    }
}
