namespace Proviso.Desk;

/// <summary>What an answer rests on: enough to compute it again, byte for byte.</summary>
/// <param name="At">Legal date: the transaction date.</param>
/// <param name="LedgerSeq">How many leaves the store's log had when the holder's ledger last moved, 0 if it never did; null when the transaction's own ledger counted.</param>
/// <param name="KnownAt">What was known then; null is all that the pack holds.</param>
public sealed record Basis(
    string Pack,
    Digest LawDigest,
    LocalDate VerifiedThrough,
    ImmutableArray<ListBasis> Lists,
    string Engine,
    LocalDate At,
    Instant? KnownAt,
    long? LedgerSeq = null
);
