namespace Proviso.Law;

/// <summary>A carve-out: from a whole authorization, or from a prohibition's scope. It withdraws; it forbids nothing of its own.</summary>
/// <param name="Id">Whole: <c>CYBER-GL1/(b)(1)</c>.</param>
public sealed record Exclusion(
    string Id,
    string Text,
    Condition When,
    Citation? Source,
    SourceSpan Span
);
