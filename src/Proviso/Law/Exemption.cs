namespace Proviso.Law;

/// <summary>Conduct outside the power itself (50 U.S.C. 1702(b)): the prohibitions named never arise. Not a license.</summary>
/// <param name="Id">Whole: <c>50USC1702(b)(4)</c>.</param>
/// <param name="From">Prohibition ids the exemption takes conduct out of.</param>
public sealed record Exemption(
    string Id,
    string Text,
    ImmutableArray<string> From,
    Condition When,
    Citation? Source,
    SourceSpan Span
);
