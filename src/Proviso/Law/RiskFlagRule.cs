namespace Proviso.Law;

/// <summary>Conduct that is sanctionable but not prohibited (CAATSA s. 231), or that calls for care. Never changes the outcome.</summary>
public sealed record RiskFlagRule(
    string Id,
    string Text,
    Condition When,
    bool InRegardToParties,
    Citation? Source,
    SourceSpan Span
);
