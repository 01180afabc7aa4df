namespace Proviso.Ownership;

/// <summary>
/// OFAC's 50 Percent Rule: an entity owned 50 percent or more by blocked persons is blocked itself
/// (Revised Guidance on Entities Owned by Persons Whose Property and Interests in Property Are Blocked,
/// August 13, 2014; 31 CFR 510.411 and its like).
/// </summary>
/// <remarks>
/// Exactly 50 % blocks. Holdings of several blocked persons add up since 2014-08-13; before, one of them had
/// to hold 50 % alone. A blocked entity's own holdings count in full, and shares are never multiplied down a
/// chain. Control without ownership does not block. The answer is exact for ranges: true when every choice of
/// figures within them blocks, false when none does; known figures are not used to narrow unknown ones.
/// </remarks>
public static class FiftyPercentRule
{
    private const decimal Threshold = 50m;

    /// <summary>The first day on which holdings of several blocked persons add up.</summary>
    public static LocalDate Aggregated { get; } = new(2014, 8, 13);

    /// <param name="directlyBlocked">Who is blocked by name; whoever is absent is not. A party blocked directly stays so.</param>
    /// <returns>One for each party of the graph and of <paramref name="directlyBlocked"/>.</returns>
    public static ImmutableSortedDictionary<string, BlockedThrough> Apply(
        OwnershipGraph graph,
        IReadOnlyDictionary<string, Truth> directlyBlocked,
        LocalDate at
    )
    {
        var adds = at >= Aggregated;
        var blocked = Blocked(graph, directlyBlocked, adds);
        return graph
            .Parties.Concat(directlyBlocked.Keys)
            .Distinct(StringComparer.Ordinal)
            .ToImmutableSortedDictionary(
                party => party,
                party =>
                    Through(
                        party,
                        directlyBlocked.TryGetValue(party, out var truth) ? truth : Truth.False,
                        graph,
                        blocked,
                        adds
                    ),
                StringComparer.Ordinal
            );
    }

    // The rule is monotone, so the least world and the greatest bound all worlds between them.
    private static Func<string, Truth> Blocked(
        OwnershipGraph graph,
        IReadOnlyDictionary<string, Truth> direct,
        bool adds
    )
    {
        var surely = Fixpoint(
            graph,
            direct.Where(pair => pair.Value.IsTrue).Select(pair => pair.Key),
            stake => stake.Percent.Low,
            adds
        );
        var possibly = Fixpoint(
            graph,
            direct.Where(pair => pair.Value.MayBeTrue).Select(pair => pair.Key),
            stake => stake.Percent.High,
            adds
        );
        return party =>
            surely.Contains(party) ? Truth.True
            : possibly.Contains(party) ? Truth.Unknown
            : Truth.False;
    }

    private static BlockedThrough Through(
        string party,
        Truth directly,
        OwnershipGraph graph,
        Func<string, Truth> blocked,
        bool adds
    )
    {
        ImmutableArray<BlockedHolding> held =
        [
            .. graph
                .HeldIn(party)
                .Where(stake => stake.Owner != party && stake.Percent.High > 0m)
                .Select(stake => new BlockedHolding(
                    stake.Owner,
                    blocked(stake.Owner),
                    stake.Percent
                ))
                .Where(holding => holding.OwnerBlocked.MayBeTrue)
                .OrderBy(holding => holding.Owner, StringComparer.Ordinal),
        ];
        var lower = Joined(held.Select(Least), adds);
        var upper = Joined(held.Select(holding => holding.Percent.High), adds);
        var arithmetic = Arithmetic(held, lower, upper, adds);
        return new BlockedThrough(party, blocked(party), directly, held, arithmetic, lower, upper);
    }

    private static HashSet<string> Fixpoint(
        OwnershipGraph graph,
        IEnumerable<string> named,
        Func<Stake, decimal> percent,
        bool adds
    )
    {
        var blocked = new HashSet<string>(named, StringComparer.Ordinal);
        var held = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var open = new Queue<string>(blocked);
        while (open.TryDequeue(out var owner))
        {
            foreach (var stake in graph.HeldBy(owner))
            {
                var before = held.GetValueOrDefault(stake.Owned);
                var now = adds ? before + percent(stake) : Math.Max(before, percent(stake));
                held[stake.Owned] = now;
                if (now >= Threshold && blocked.Add(stake.Owned))
                {
                    open.Enqueue(stake.Owned);
                }
            }
        }

        return blocked;
    }

    // An owner who may not be blocked adds nothing for sure.
    private static decimal Least(BlockedHolding held) =>
        held.OwnerBlocked.IsTrue ? held.Percent.Low : 0m;

    private static decimal Joined(IEnumerable<decimal> percents, bool adds) =>
        adds ? Math.Min(100m, percents.Sum()) : percents.DefaultIfEmpty(0m).Max();

    private static string Arithmetic(
        ImmutableArray<BlockedHolding> held,
        decimal lower,
        decimal upper,
        bool adds
    )
    {
        var terms = held.Select(holding =>
            PercentRange.Written(Least(holding), holding.Percent.High)
        );
        return held.Length switch
        {
            0 => "",
            1 => terms.First(),
            _ when adds => $"{string.Join(" + ", terms)} = {PercentRange.Written(lower, upper)}",
            _ =>
                $"{string.Join(", ", terms)}: not added before 2014-08-13, the largest is {PercentRange.Written(lower, upper)}",
        };
    }
}
