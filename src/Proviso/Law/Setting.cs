namespace Proviso.Law;

/// <summary>A choice where the law is silent. It has no value until the user takes one; open and relevant is undetermined.</summary>
public sealed record Setting(
    string Path,
    string Question,
    string WhyOpen,
    ImmutableArray<SettingChoice> Choices,
    SourceSpan Span
);
