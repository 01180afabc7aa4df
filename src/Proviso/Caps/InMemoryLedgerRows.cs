namespace Proviso.Caps;

internal sealed class InMemoryLedgerRows(InMemoryLedger start, Instant now) : ILedgerRows
{
    public InMemoryLedger Ledger { get; private set; } = start;

    public Instant Now => now;

    public Reservation? ByKey(string tenant, string key) =>
        Ledger.Keys.TryGetValue((tenant, key), out var id) ? ById(tenant, id) : null;

    public Reservation? ById(string tenant, Guid id) =>
        Ledger.Entries.GetValueOrDefault((tenant, id));

    public ImmutableArray<Reservation> Lapsed(CapKey key, LocalDate today) =>
        [
            .. Ledger
                .Order.Select(id => Ledger.Entries[id])
                .Where(e => e.HasLapsedOn(today) && e.Legs.Any(leg => leg.Key == key)),
        ];

    public void SetLimit(CapKey key, Money limit) =>
        Ledger = Ledger.With(
            Balance(key) is { } known ? known with { Limit = limit } : CapBalance.Unused(key, limit)
        );

    public bool TryReserve(CapKey key, Money amount)
    {
        if (Balance(key) is not { } counter || !counter.HasRoomFor(amount))
        {
            return false;
        }

        Ledger = Ledger.With(counter with { Reserved = counter.Reserved + amount });
        return true;
    }

    public void Move(CapKey key, long committedMinor, long reservedMinor)
    {
        var counter = Ledger.Balances[key];
        var currency = counter.Limit.Currency;
        var moved = counter with
        {
            Committed = counter.Committed + new Money(committedMinor, currency),
            Reserved = counter.Reserved + new Money(reservedMinor, currency),
        };
        if (moved.Committed.Minor < 0 || moved.Reserved.Minor < 0)
        {
            throw new InvalidOperationException($"{key} would count less than nothing");
        }

        Ledger = Ledger.With(moved);
    }

    public CapBalance? Balance(CapKey key) => Ledger.Balances.GetValueOrDefault(key);

    public void Keep(Reservation reservation, IReadOnlyCollection<CapKey> touched) =>
        Ledger = Ledger.With(reservation);

    public ImmutableArray<CapBalance> Balances(
        string tenant,
        string cap,
        string? holder,
        string? period
    ) => [.. Ledger.Balances.Values.Where(b => Asks(b.Key, tenant, cap, holder, period))];

    public ImmutableArray<Reservation> Entries(
        string tenant,
        string cap,
        string? holder,
        string? period
    ) =>
        [
            .. Ledger
                .Order.Select(id => Ledger.Entries[id])
                .Where(e => e.Legs.Any(leg => Asks(leg.Key, tenant, cap, holder, period))),
        ];

    private static bool Asks(
        CapKey key,
        string tenant,
        string cap,
        string? holder,
        string? period
    ) =>
        key.Tenant == tenant
        && key.Cap == cap
        && (holder is null || key.Holder == holder)
        && (period is null || key.Period == period);
}
