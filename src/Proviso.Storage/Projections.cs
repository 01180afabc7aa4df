namespace Proviso.Storage;

/// <summary>Every projection a store has; what is not among them is not checked.</summary>
public static class Projections
{
    public static ImmutableArray<IProjection> All { get; } =
    [
        new StoreProjection(),
        new BlobProjection(),
        new EditionProjection(),
        new EditionIndexProjection(),
        new RecordProjection(),
        new CapProjection(),
    ];
}
