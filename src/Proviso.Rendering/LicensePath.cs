using Proviso.Decisions;

namespace Proviso.Rendering;

/// <param name="InForce">The step that tells the license's times.</param>
/// <param name="Steps">Heads at issue with their provisos, then exclusions.</param>
public sealed record LicensePath(
    string Id,
    string Text,
    ExplanationNode? InForce,
    ImmutableArray<PathStep> Steps
);
