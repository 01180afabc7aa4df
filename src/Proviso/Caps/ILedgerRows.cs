namespace Proviso.Caps;

/// <summary>The rows of a ledger within one transaction: as little as the rules of <see cref="CapLedger"/> need.</summary>
public interface ILedgerRows
{
    Instant Now { get; }

    Reservation? ByKey(string tenant, string key);

    Reservation? ById(string tenant, Guid id);

    /// <summary>Those that draw on the counter and whose last day is before today, in the order of their coming.</summary>
    ImmutableArray<Reservation> Lapsed(CapKey key, LocalDate today);

    /// <summary>Opens the counter where there is none; the use is untouched where there is.</summary>
    void SetLimit(CapKey key, Money limit);

    /// <summary>The guard: reserves if and only if the use stays within the limit, in one statement.</summary>
    /// <returns>False, and nothing changed, where there is no room.</returns>
    bool TryReserve(CapKey key, Money amount);

    /// <summary>Moves what is counted, room or not.</summary>
    void Move(CapKey key, long committedMinor, long reservedMinor);

    /// <summary>Null where nothing was ever counted.</summary>
    CapBalance? Balance(CapKey key);

    /// <summary>Writes the entry, new or changed, and the proof of it with the counters it touched.</summary>
    void Keep(Reservation reservation, IReadOnlyCollection<CapKey> touched);

    /// <summary>In cap order.</summary>
    ImmutableArray<CapBalance> Balances(string tenant, string cap, string? holder, string? period);

    /// <summary>In the order of their coming.</summary>
    ImmutableArray<Reservation> Entries(string tenant, string cap, string? holder, string? period);
}
