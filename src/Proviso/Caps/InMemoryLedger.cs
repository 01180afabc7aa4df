namespace Proviso.Caps;

/// <summary>One state of a ledger in memory; a transaction makes the next one and leaves this as it is.</summary>
internal sealed record InMemoryLedger(
    ImmutableSortedDictionary<CapKey, CapBalance> Balances,
    ImmutableDictionary<(string Tenant, Guid Id), Reservation> Entries,
    ImmutableDictionary<(string Tenant, string Key), Guid> Keys,
    ImmutableList<(string Tenant, Guid Id)> Order
)
{
    public static InMemoryLedger Empty { get; } =
        new(
            ImmutableSortedDictionary<CapKey, CapBalance>.Empty,
            ImmutableDictionary<(string, Guid), Reservation>.Empty,
            ImmutableDictionary<(string, string), Guid>.Empty,
            []
        );

    public InMemoryLedger With(Reservation entry)
    {
        var id = (entry.Tenant, entry.Id);
        return this with
        {
            Entries = Entries.SetItem(id, entry),
            Keys = Keys.SetItem((entry.Tenant, entry.Key), entry.Id),
            Order = Entries.ContainsKey(id) ? Order : Order.Add(id),
        };
    }

    public InMemoryLedger With(CapBalance balance) =>
        this with
        {
            Balances = Balances.SetItem(balance.Key, balance),
        };
}
