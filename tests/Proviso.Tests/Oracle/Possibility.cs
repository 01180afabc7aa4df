namespace Proviso.Tests.Oracle;

/// <summary>What a partial case says of one fact; a path without one is absent.</summary>
public abstract record Possibility
{
    private Possibility() { }

    public sealed record Known(WorldValue Value) : Possibility;

    /// <summary>Asked and not known: no presumption speaks for it.</summary>
    public sealed record NotKnown : Possibility;

    public sealed record OneOf(ImmutableArray<WorldValue> Values) : Possibility
    {
        public override string ToString() => $"OneOf {string.Join(" | ", Values)}";
    }

    /// <summary>Both ends included; a null end is open.</summary>
    public sealed record Between(decimal? From, decimal? To) : Possibility;

    /// <summary>The transaction has no such group: no test on its facts holds.</summary>
    public sealed record NoGroup : Possibility;
}
