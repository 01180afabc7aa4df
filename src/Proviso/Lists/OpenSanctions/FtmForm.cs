using System.Text;
using System.Text.Json;

namespace Proviso.Lists.OpenSanctions;

/// <summary>
/// FollowTheMoney entities as json lines (entities.ftm.json): parties, sanctions, addresses and ties, one a line, joined
/// here by their ids. Targets are the parties; where no line says who is a target every party counts, because leaving
/// one out would clear it. Read only: OpenSanctions' data is CC BY-NC.
/// </summary>
internal sealed class FtmForm : IListForm
{
    // The longest line seen has 12,000 bytes; big clusters of names reach a megabyte.
    private const int LongestLine = 16 * 1024 * 1024;

    public string Name => "FollowTheMoney entities";

    public bool Recognizes(ListFile file) =>
        file.Content.Span.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'{', ..];

    public ListEdition Read(ImmutableArray<ListFile> files, ListHints hints)
    {
        var file = OneFile.Of(files, this);
        var problems = new Problems();
        var edition = new EditionDraft(file, Name, problems)
        {
            Issuer = SimpleCsvForm.Issuer,
            List = SimpleCsvForm.List,
            Lacks = ["vessel", "linked_to", "lists"],
        };
        var entities = Entities(file, problems);
        if (!problems.Any)
        {
            new FtmJoin(entities).AddTo(edition);
            edition.Records = entities.Length;
        }

        return edition.Edition(hints);
    }

    private static ImmutableArray<FtmEntity> Entities(ListFile file, Problems problems)
    {
        var entities = ImmutableArray.CreateBuilder<FtmEntity>();
        var bytes = file.Content;
        for (var (number, start) = (1, 0); start < bytes.Length; number++)
        {
            var end = bytes.Span[start..].IndexOf((byte)'\n');
            var line = bytes.Slice(start, end < 0 ? bytes.Length - start : end);
            start += line.Length + 1;
            if (!line.Span.TrimStart(" \t\r\uFEFF"u8).IsEmpty)
            {
                if (Entity(line, new SourceSpan(file.Name, number, 1), problems) is not { } entity)
                {
                    // What is not json lines at all is wrong in every line.
                    break;
                }

                entities.Add(entity);
            }
        }

        return entities.ToImmutable();
    }

    private static FtmEntity? Entity(ReadOnlyMemory<byte> line, SourceSpan where, Problems problems)
    {
        if (line.Length > LongestLine)
        {
            Refuse(
                problems,
                where,
                "the line is longer than 16 MB",
                "no entity is: look at the file"
            );
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(line);
            return FtmEntity.Of(document.RootElement, where)
                ?? Unknown(document.RootElement, where, problems);
        }
        catch (Exception e)
            when (e is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            var column = e is JsonException { BytePositionInLine: { } at } ? (int)at + 1 : 1;
            Refuse(
                problems,
                where with
                {
                    Column = column,
                },
                "the json is broken here",
                "the file is cut off or was spoilt on its way: fetch it again"
            );
            return null;
        }
    }

    /// <summary>Other json of the same house, and any other.</summary>
    private static FtmEntity? Unknown(JsonElement root, SourceSpan where, Problems problems)
    {
        var (what, hint) = root.ValueKind switch
        {
            JsonValueKind.Object when root.TryGetProperty("op", out _) => (
                "this is a delta (entities.delta.json): changes are no edition",
                "give the whole edition, entities.ftm.json"
            ),
            JsonValueKind.Object when root.TryGetProperty("DATA_SOURCE", out _) => (
                "this is the Senzing form, which is not read",
                "give entities.ftm.json or targets.simple.csv of the same data set"
            ),
            _ => (
                "this line is no entity: it has no id, schema and properties",
                "one json object a line is expected, as in entities.ftm.json"
            ),
        };
        problems.Add("PV0344", where, what, hint);
        return null;
    }

    private static void Refuse(Problems problems, SourceSpan where, string message, string hint) =>
        problems.Add("PV0342", where, message, hint);
}
