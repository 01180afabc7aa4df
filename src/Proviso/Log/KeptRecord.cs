namespace Proviso.Log;

/// <summary>Something kept for good: a decision, a screening, a scan.</summary>
/// <param name="Index">Its leaf's.</param>
/// <param name="At">The legal date it is about.</param>
/// <param name="RecordedAt">When it was written down.</param>
/// <param name="Body">Canonical JSON.</param>
public sealed record KeptRecord(
    long Index,
    string Kind,
    string Id,
    LocalDate At,
    Instant RecordedAt,
    ReadOnlyMemory<byte> Body
);
