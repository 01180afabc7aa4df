namespace Proviso.Desk;

/// <param name="Published">As given, or as assumed from a name.</param>
public sealed record ListBasis(
    string Id,
    string Published,
    bool Assumed,
    Digest Sha256,
    int Parties,
    bool Starter
);
