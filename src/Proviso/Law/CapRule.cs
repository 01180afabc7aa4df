namespace Proviso.Law;

/// <summary>
/// A yearly limit on a sum, counted by holder. Its own thing: the provisos of several licenses read one counter.
/// </summary>
/// <param name="Id"><c>fsb-fees</c>.</param>
/// <param name="LimitUsd">US dollars; a total equal to it is within.</param>
/// <param name="Counts">What this transaction adds when the condition holds.</param>
/// <param name="Recipient">Party key whose part of a broken-down payment counts.</param>
public sealed record CapRule(
    string Id,
    string Text,
    decimal LimitUsd,
    Condition Counts,
    string Recipient,
    Citation? Source,
    SourceSpan Span
);
