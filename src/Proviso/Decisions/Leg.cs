namespace Proviso.Decisions;

/// <summary>A moment at which the transaction is judged: the transaction date, and a payment's own dates where they differ.</summary>
/// <param name="Instant">The moment itself when known; else anywhere in the day, New York time.</param>
/// <param name="Path">The fact the date came from: <c>txn.date</c>.</param>
/// <param name="InstantPath">The fact that would say the hour: <c>txn.instant</c>.</param>
/// <param name="PaymentOnly">True for dates of the payment: only acts that move money are judged there.</param>
public sealed record Leg(
    LocalDate Date,
    Instant? Instant,
    string Path,
    string InstantPath,
    bool PaymentOnly,
    ImmutableArray<PartyStanding> Parties
);
