using System.Text.Json;
using Proviso.Desk;
using Proviso.Log;
using Proviso.Storage;

namespace Proviso.Cli;

/// <summary>Keeps a screening or a scan: every answer as it was given, and the files of the editions it rests on.</summary>
internal sealed class RunArchive(SqliteStore store)
{
    public const string Screening = "screening";
    public const string Scan = "scan";

    /// <param name="at">The legal date of the answers.</param>
    /// <param name="answers">Members of the record; what was answered, not what it was answered from.</param>
    /// <returns>The run's id, told by its content, and the index of its leaf.</returns>
    public (string Id, long Leaf) Keep(
        string kind,
        LocalDate at,
        ImmutableArray<SourcedEdition> editions,
        Action<Utf8JsonWriter> answers
    )
    {
        var body = CanonicalJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("schema", $"proviso/record/{kind}/1");
            json.WriteString("engine", FrontDesk.Engine);
            answers(json);
            json.WriteEndObject();
        });
        var id = $"{kind}-{Digest.Of(body).Short}";
        var blobs = new SqliteBlobs(store);
        return store.Write(_ =>
        {
            foreach (var file in editions.SelectMany(e => e.Files))
            {
                blobs.Put(file.Content);
            }

            return (id, new SqliteLogbook(store).Keep(kind, id, at, body));
        });
    }
}
