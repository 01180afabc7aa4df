using Proviso.Log;

namespace Proviso.Storage;

/// <summary>The index of records by id and by kind.</summary>
internal sealed class RecordProjection : LeafProjection
{
    private static readonly ProjectedTable Table = new(
        "record",
        "tenant",
        "id",
        "leaf",
        "kind",
        "at",
        "recorded_at"
    );

    public override string Name => "record";

    protected override ImmutableArray<ProjectedTable> Tables => [Table];

    protected override IEnumerable<ProjectedRow> Rows(Leaf leaf) =>
        RecordBody.Read(leaf.Body) is not { } record
            ? []
            :
            [
                new(
                    Table,
                    [
                        SqliteStore.Tenant,
                        record.Id,
                        leaf.Index,
                        leaf.Kind,
                        EditionBody.Day(record.At),
                        LeafHeader.WriteTime(leaf.RecordedAt),
                    ]
                ),
            ];
}
