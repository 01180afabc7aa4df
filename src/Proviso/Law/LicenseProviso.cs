namespace Proviso.Law;

/// <summary>A condition on one head: either a condition over facts, or a cap that must not be exceeded.</summary>
/// <param name="Id">Whole: <c>CYBER-GL1/(a)(1)(ii)</c>.</param>
/// <param name="When">Null exactly when <paramref name="Cap"/> is given.</param>
/// <param name="Cap">Id of a <see cref="CapRule"/>: <c>fsb-fees</c>.</param>
public sealed record LicenseProviso(
    string Id,
    string Text,
    Condition? When,
    string? Cap,
    Citation? Source,
    SourceSpan Span
);
