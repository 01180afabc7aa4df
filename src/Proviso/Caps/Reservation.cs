namespace Proviso.Caps;

/// <summary>A claim on one or more caps and what became of it: the stored answer to its key.</summary>
/// <param name="Key">The caller's own name of the claim, unique within the tenant.</param>
/// <param name="RequestHash">Of everything that was asked, so that a key cannot come to mean something else.</param>
/// <param name="At">Legal date asked for.</param>
/// <param name="Expires">
/// Last day, by the calendar in Washington, on which the room is held; null for a payment recorded without one.
/// </param>
/// <param name="PaidOn">Legal date of the payment, once there is one.</param>
/// <param name="IsBreach">A payment after which the use was above the limit of one of its caps.</param>
/// <param name="Legs">In cap order.</param>
/// <param name="RecordedAt">When the claim reached the ledger.</param>
public sealed record Reservation(
    string Tenant,
    Guid Id,
    string Key,
    Digest RequestHash,
    ReservationState State,
    LocalDate At,
    LocalDate? Expires,
    LocalDate? PaidOn,
    bool IsBreach,
    StatedAmount? Stated,
    Instant RecordedAt,
    ImmutableArray<CapLeg> Legs
)
{
    public bool Holds => State == ReservationState.Reserved;

    public bool IsPaid => State is ReservationState.Committed or ReservationState.Recorded;

    /// <summary>The room is held through its last day.</summary>
    public bool HasLapsedOn(LocalDate today) => Holds && Expires < today;
}
