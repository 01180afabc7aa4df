namespace Proviso.Ownership;

/// <summary>Who owns how much of whom. Cycles and self-held shares are allowed; they occur.</summary>
public sealed class OwnershipGraph
{
    private readonly ILookup<string, Stake> _byOwner;
    private readonly ILookup<string, Stake> _byOwned;

    public OwnershipGraph(ImmutableArray<Stake> stakes)
    {
        Stakes =
        [
            .. stakes
                .GroupBy(stake => (stake.Owner, stake.Owned))
                .Select(same => new Stake(same.Key.Owner, same.Key.Owned, Total(same))),
        ];
        _byOwner = Stakes.ToLookup(stake => stake.Owner, StringComparer.Ordinal);
        _byOwned = Stakes.ToLookup(stake => stake.Owned, StringComparer.Ordinal);
    }

    /// <summary>One for each pair of owner and owned: their stakes added, at most 100 %.</summary>
    public ImmutableArray<Stake> Stakes { get; }

    /// <summary>Every name that owns or is owned, in ordinal order.</summary>
    public ImmutableArray<string> Parties =>
        [
            .. Stakes
                .SelectMany(stake => new[] { stake.Owner, stake.Owned })
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    public IEnumerable<Stake> HeldBy(string owner) => _byOwner[owner];

    public IEnumerable<Stake> HeldIn(string owned) => _byOwned[owned];

    private static PercentRange Total(IEnumerable<Stake> stakes) =>
        new(
            Math.Min(100m, stakes.Sum(stake => stake.Percent.Low)),
            Math.Min(100m, stakes.Sum(stake => stake.Percent.High))
        );
}
