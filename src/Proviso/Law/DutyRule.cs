namespace Proviso.Law;

/// <summary>What must be reported or kept, whatever the outcome, and by when.</summary>
/// <param name="Id">Whole: <c>31CFR501/603-initial-10bd</c>.</param>
public sealed record DutyRule(
    string Id,
    string Text,
    Condition When,
    DutyClock Clock,
    Citation? Source,
    SourceSpan Span
);
