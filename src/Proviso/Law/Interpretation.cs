namespace Proviso.Law;

/// <summary>A reading that a text leaves open.</summary>
/// <param name="About">The paragraph or cap it is about.</param>
/// <param name="Status"><c>stated</c>, <c>assumed</c>, <c>open</c> or <c>disputed</c>.</param>
/// <param name="SettingPath">The <c>policy.*</c> fact that settles it for this user, or null when the reading is fixed.</param>
public sealed record Interpretation(
    string Id,
    string About,
    string Reading,
    string Status,
    string? SettingPath,
    SourceSpan Span
);
