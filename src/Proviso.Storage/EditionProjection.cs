using Proviso.Log;

namespace Proviso.Storage;

/// <summary>The catalog of editions and their files.</summary>
internal sealed class EditionProjection : LeafProjection
{
    private static readonly ProjectedTable Editions = new(
        "edition",
        "tenant",
        "id",
        "list",
        "published_from",
        "published_to",
        "assumed",
        "dated_how",
        "added_how",
        "recorded_at",
        "leaf",
        "published_time"
    );

    private static readonly ProjectedTable Files = new(
        "edition_file",
        "tenant",
        "edition",
        "position",
        "name",
        "sha256"
    );

    public override string Name => "edition";

    protected override ImmutableArray<ProjectedTable> Tables => [Editions, Files];

    protected override IEnumerable<ProjectedRow> Rows(Leaf leaf)
    {
        if (leaf.Kind != EditionBody.Kind)
        {
            yield break;
        }

        var edition = EditionBody.Read(leaf.Body);
        var id = edition.Id;
        yield return new ProjectedRow(
            Editions,
            [
                SqliteStore.Tenant,
                id,
                edition.List,
                EditionBody.Day(edition.Date.From),
                EditionBody.Day(edition.Date.To),
                edition.Date.Assumed ? 1L : 0L,
                edition.Date.How,
                edition.How,
                LeafHeader.WriteTime(leaf.RecordedAt),
                leaf.Index,
                edition.Date.Time is { } time ? EditionBody.Time(time) : "",
            ]
        );
        foreach (var (position, file) in edition.Files.Index())
        {
            yield return new ProjectedRow(
                Files,
                [SqliteStore.Tenant, id, (long)position, file.Name, file.Sha256.Hex]
            );
        }
    }
}
