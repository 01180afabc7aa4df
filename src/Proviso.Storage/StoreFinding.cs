namespace Proviso.Storage;

/// <summary>Something in a store that is not as it was written.</summary>
/// <param name="Leaf">The leaf it is about, where it is about one.</param>
/// <param name="What">A sentence.</param>
public sealed record StoreFinding(long? Leaf, string What)
{
    public override string ToString() => Leaf is { } leaf ? $"leaf {leaf}: {What}" : What;
}
