using Proviso.Decisions;

namespace Proviso.Rendering;

/// <summary>One paragraph of a license as the deciding path shows it, over all acts.</summary>
/// <param name="Paragraph">Without the license's own name: <c>(a)(1)(i)</c>.</param>
/// <param name="Cap">Set on a proviso that reads a cap.</param>
/// <param name="Facts">Paths the paragraph reads.</param>
public sealed record PathStep(
    ExplanationKind Kind,
    string Id,
    string Paragraph,
    string Text,
    Truth Truth,
    string? Cap,
    ImmutableHashSet<string> Facts
);
