namespace Proviso.Law;

/// <summary>One thing an authorization permits, with the provisos that hang on it alone.</summary>
/// <param name="Id">Whole: <c>CYBER-GL1/(a)(1)</c>.</param>
public sealed record Head(
    string Id,
    string Text,
    Condition When,
    ImmutableArray<LicenseProviso> Provided,
    Citation? Source,
    SourceSpan Span
);
