using Proviso.Log;

namespace Proviso.Storage;

/// <summary>The store's own row, from the first leaf.</summary>
internal sealed class StoreProjection : LeafProjection
{
    private static readonly ProjectedTable Table = new("store", "tenant", "id", "created_at");

    public override string Name => "store";

    protected override ImmutableArray<ProjectedTable> Tables => [Table];

    protected override IEnumerable<ProjectedRow> Rows(Leaf leaf) =>
        leaf.Kind != StoreIdentity.Kind
            ? []
            :
            [
                new(
                    Table,
                    [
                        SqliteStore.Tenant,
                        StoreIdentity.IdIn(leaf.Body),
                        LeafHeader.WriteTime(leaf.RecordedAt),
                    ]
                ),
            ];
}
