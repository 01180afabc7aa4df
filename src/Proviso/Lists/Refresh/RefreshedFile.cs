namespace Proviso.Lists.Refresh;

/// <summary>A file as it came from its address.</summary>
/// <param name="ETag">As the server gave it (RFC 9110 §8.8.3); empty when it gave none.</param>
/// <param name="LastModified">As the server gave it; empty when it gave none.</param>
/// <param name="Parts">The plain files it is or holds.</param>
public sealed record RefreshedFile(
    string Name,
    string Address,
    string ETag,
    string LastModified,
    ImmutableArray<IListShelf.KeptFile> Parts
);
