namespace Proviso.Law;

/// <summary>
/// A condition of the law over the facts of one act, in regard to one party where there is one. Total: no clock,
/// no arithmetic that can fail, no test for "is unknown", no defaults. That keeps the engine monotone.
/// </summary>
public abstract record Condition
{
    private Condition(SourceSpan span) => Span = span;

    public SourceSpan Span { get; }

    /// <summary>Holds always; the condition of a head or exclusion that has none.</summary>
    public sealed record Always(SourceSpan At) : Condition(At);

    public sealed record All(ImmutableArray<Condition> Parts, SourceSpan At) : Condition(At);

    public sealed record Any(ImmutableArray<Condition> Parts, SourceSpan At) : Condition(At);

    public sealed record Not(Condition Part, SourceSpan At) : Condition(At);

    public sealed record Implies(Condition If, Condition Then, SourceSpan At) : Condition(At);

    /// <summary>A flag is set: <c>payment.debitsBlockedAccount</c>.</summary>
    public sealed record Flag(string Path, SourceSpan At) : Condition(At);

    /// <summary>A text is one of some words: <c>permit.purpose in {it_import, it_use}</c>. A word that ends in <c>*</c> is a prefix. Over a list path, any element.</summary>
    public sealed record OneOf(string Path, ImmutableArray<string> Values, SourceSpan At)
        : Condition(At);

    /// <summary>A fact names one of some parties: <c>permit.issuer is FSB</c>, <c>item.endUser is party</c>.</summary>
    public sealed record Names(string Path, ImmutableArray<PartyReference> Parties, SourceSpan At)
        : Condition(At);

    /// <summary>A set contains one of some words; no words: it contains any at all. <c>actor.usNexus has usd_clearing_through_us_bank</c>, <c>actor.usNexus has any</c>.</summary>
    public sealed record Has(string Path, ImmutableArray<string> Values, SourceSpan At)
        : Condition(At);

    public sealed record Compare(string Path, Comparison Operator, Quantity Value, SourceSpan At)
        : Condition(At);

    /// <summary>The act is one of some activities: <c>act in {pay_fee, request_permit}</c>.</summary>
    public sealed record Act(ImmutableArray<string> Activities, SourceSpan At) : Condition(At);

    /// <summary>The party in regard is one of some parties: <c>party is FSB</c>.</summary>
    public sealed record Subject(ImmutableArray<PartyReference> Parties, SourceSpan At)
        : Condition(At);

    /// <summary>An instrument is in force at the act: <c>in-force CYBER-GL1B</c>.</summary>
    public sealed record InForce(string Instrument, SourceSpan At) : Condition(At);

    /// <summary>The rest of an instrument's text is not in the pack: neither met nor failed, <c>not-loaded UKR-GL9</c>.</summary>
    public sealed record NotLoaded(string Instrument, SourceSpan At) : Condition(At);

    /// <summary>A predicate that the pack defines once for all its files: <c>commerce-authorized</c>.</summary>
    public sealed record Defined(string Name, SourceSpan At) : Condition(At);
}
