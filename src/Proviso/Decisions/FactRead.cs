namespace Proviso.Decisions;

/// <summary>A condition as it was asked of this case: what it joins, down to the single tests of facts.</summary>
/// <param name="Formula">What the condition came to.</param>
/// <param name="Join">How the parts make the whole.</param>
/// <param name="Presumed">What an absent fact is presumed to be, where the vocabulary says so.</param>
/// <param name="Path">The fact a single test read; null where no fact was read (the act, the party, the calendar).</param>
internal sealed record FactRead(
    int Formula,
    FactRead.Joined Join,
    ImmutableArray<FactRead> Parts,
    string? Path = null,
    string Test = "",
    Fact? Fact = null,
    string? Presumed = null
)
{
    internal enum Joined
    {
        Single,
        All,
        Any,
        Not,
    }

    /// <summary>Every test of a fact, and whether it is among those that decide: the parts without which the rest would not do.</summary>
    public IEnumerable<(FactRead Read, bool Decides)> Tests(Func<int, Truth> truth) =>
        Tests(truth, decides: true);

    private IEnumerable<(FactRead Read, bool Decides)> Tests(Func<int, Truth> truth, bool decides)
    {
        if (Join == Joined.Single)
        {
            return Path is null ? [] : [(this, decides)];
        }

        var deciding = Deciding(truth);
        return Parts.SelectMany(p => p.Tests(truth, decides && deciding.Contains(p)));
    }

    /// <summary>One part is enough to make an "any" true or an "all" false; of an open whole, only its open parts matter.</summary>
    private FactRead[] Deciding(Func<int, Truth> truth)
    {
        var whole = truth(Formula);
        if (whole.IsUnknown)
        {
            return [.. Parts.Where(p => truth(p.Formula).IsUnknown)];
        }

        if (Join == Joined.Not || whole.IsTrue != (Join == Joined.Any))
        {
            return [.. Parts];
        }

        // Prefer a part that needs no fact: the act itself may decide.
        var enough = Parts
            .Where(p => truth(p.Formula) == whole)
            .OrderBy(p => p.Path is null && p.Join == Joined.Single ? 0 : 1);
        return enough.Any() ? [enough.First()] : [.. Parts];
    }
}
