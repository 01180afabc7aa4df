namespace Proviso.Decisions;

/// <summary>
/// What is known of one fact: a value, some candidates, a range, or nothing. Learning only ever narrows it.
/// A path that does not occur at all is absent, which decides like <see cref="NotKnown"/> but lets a presumption speak.
/// </summary>
public abstract record FactValue
{
    private FactValue() { }

    public sealed record Flag(bool Value) : FactValue
    {
        public override string ToString() => Value ? "true" : "false";
    }

    public sealed record Text(string Value) : FactValue
    {
        public override string ToString() => Value;
    }

    /// <param name="Written">As the transaction names the person.</param>
    /// <param name="Identity">Who that is: a list key, a place in the transaction (<c>case:parties[1]</c>), or null for somebody the case knows nothing else of.</param>
    public sealed record Person(string Written, string? Identity) : FactValue
    {
        public override string ToString() => Written;
    }

    public sealed record Measure(Law.Quantity Value) : FactValue
    {
        public override string ToString() => Value.ToString();
    }

    /// <summary>A set, complete as given.</summary>
    public sealed record Words(ImmutableArray<string> Values) : FactValue
    {
        public override string ToString() => $"[{string.Join(", ", Values)}]";
    }

    /// <summary>One of these, it is not known which.</summary>
    public sealed record Candidates(ImmutableArray<FactValue> Values) : FactValue
    {
        public override string ToString() => string.Join(" or ", Values);
    }

    /// <summary>Somewhere between, both ends included; a null end is open.</summary>
    public sealed record Range(Law.Quantity? From, Law.Quantity? To) : FactValue
    {
        public override string ToString() =>
            $"{From?.ToString() ?? "…"} to {To?.ToString() ?? "…"}";
    }

    /// <summary>Asked and not known (<c>null</c>): no presumption speaks for it.</summary>
    public sealed record NotKnown : FactValue
    {
        public override string ToString() => "not known";
    }

    /// <summary>A group the transaction says it does not have (<c>payment: null</c>): no test on its facts holds.</summary>
    public sealed record None : FactValue
    {
        public override string ToString() => "none";
    }
}
