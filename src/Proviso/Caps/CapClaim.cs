namespace Proviso.Caps;

/// <summary>What is asked of a ledger: room for a payment to come, or the counting of one that happened.</summary>
/// <param name="Key">The caller's own name of the claim. The same key again is the same claim, or an error.</param>
/// <param name="At">Legal date of the payment.</param>
/// <param name="Parts">Several caps are taken together or not at all; each cap and holder once.</param>
/// <param name="Expires">Last day of the reservation; 30 days from today, or from a later <paramref name="At"/>, where not said.</param>
/// <param name="Id">Where the caller has a uuid for it; else derived from tenant and key.</param>
public sealed record CapClaim(
    string Key,
    LocalDate At,
    ImmutableArray<CapPart> Parts,
    LocalDate? Expires = null,
    Guid? Id = null,
    StatedAmount? Stated = null
);
