namespace Proviso.Caps;

/// <summary>What the law says of caps, as far as a ledger must know it.</summary>
public interface ICapTerms
{
    /// <summary>The limit in force on a legal date, for each holder and period.</summary>
    /// <exception cref="InvalidInputException">PV0604: the law has no such cap.</exception>
    Money Limit(string cap, LocalDate at);
}
