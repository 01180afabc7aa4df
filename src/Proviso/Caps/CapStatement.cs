namespace Proviso.Caps;

/// <summary>What a ledger holds of a cap.</summary>
/// <param name="Limit">For each holder and period, by the law that was applied.</param>
/// <param name="Balances">In cap order.</param>
/// <param name="Entries">In the order in which they reached the ledger.</param>
public sealed record CapStatement(
    string Cap,
    Money Limit,
    ImmutableArray<CapBalance> Balances,
    ImmutableArray<Reservation> Entries
)
{
    public Money Committed => Balances.Aggregate(Limit.Zero, (sum, b) => sum + b.Committed);

    public Money Reserved => Balances.Aggregate(Limit.Zero, (sum, b) => sum + b.Reserved);

    /// <summary>Null where several counters are shown: each holder and period has a limit of its own.</summary>
    public Money? Left =>
        Balances switch
        {
            [] => Limit,
            [var one] => one.Left,
            _ => null,
        };
}
