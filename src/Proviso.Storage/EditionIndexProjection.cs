using Proviso.Log;

namespace Proviso.Storage;

/// <summary>Where the prints of each edition are.</summary>
internal sealed class EditionIndexProjection : LeafProjection
{
    private static readonly ProjectedTable Table = new(
        "edition_index",
        "tenant",
        "edition",
        "scheme",
        "sha256",
        "leaf"
    );

    public override string Name => "edition_index";

    protected override ImmutableArray<ProjectedTable> Tables => [Table];

    protected override IEnumerable<ProjectedRow> Rows(Leaf leaf)
    {
        if (leaf.Kind != EditionIndexBody.Kind)
        {
            return [];
        }

        var index = EditionIndexBody.Read(leaf.Body);
        return
        [
            new(
                Table,
                [SqliteStore.Tenant, index.Edition, index.Scheme, index.Sha256.Hex, leaf.Index]
            ),
        ];
    }
}
