namespace Proviso.Caps;

/// <summary>
/// The ledger of caps: what is reserved, paid and left. A cap is never overspent by reservations; a payment that
/// happened is always written, and what it breaks is raised.
/// </summary>
/// <remarks>
/// Every call is one transaction and may be repeated: the same key, or the same commit, gives the stored answer. A
/// repeated claim is told as the ledger holds it now, so that nobody pays on room that has lapsed since.
/// </remarks>
public interface ICapLedger
{
    /// <summary>Holds room, or keeps the refusal: reserved or refused, for all caps of the claim alike.</summary>
    /// <exception cref="InvalidInputException">The key means another claim (PV0606), or the claim cannot be read.</exception>
    Reservation Reserve(CapClaim claim);

    /// <summary>
    /// The payment was made. Without room held for it (expired, another year, a higher amount) room is looked for now;
    /// where there is none it is recorded as a breach.
    /// </summary>
    /// <param name="on">Legal date of the payment; the reservation's own where null.</param>
    /// <param name="amount">What was paid; what was reserved where null. For a reservation of one cap only.</param>
    /// <exception cref="InvalidInputException">No such id, refused or released before, or committed otherwise.</exception>
    Reservation Commit(Guid id, LocalDate? on = null, Money? amount = null);

    /// <summary>Gives the room back. Nothing happens to one that holds none; a paid one is an error.</summary>
    /// <exception cref="InvalidInputException">No such id, or it is paid.</exception>
    Reservation Release(Guid id);

    /// <summary>A payment that happened: always written.</summary>
    /// <exception cref="InvalidInputException">The key means another claim (PV0606), or the claim cannot be read.</exception>
    Reservation Record(CapClaim payment);

    /// <summary>A cap's counters and entries, as they stand in the ledger: all holders and periods where none is named.</summary>
    /// <exception cref="InvalidInputException">The law has no such cap.</exception>
    CapStatement Show(string cap, CapHolder? holder = null, string? period = null);
}
