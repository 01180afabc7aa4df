using Proviso.Decisions;

namespace Proviso.Rendering;

/// <summary>An explanation without the prohibitions that do not bear on the case.</summary>
public static class Relevant
{
    public static ExplanationNode Of(ExplanationNode node) =>
        node with
        {
            Children = [.. node.Children.Where(Bears).Select(Of)],
        };

    /// <summary>A prohibition bears on the case when it reaches, may reach, or would but for an exemption or an open list.</summary>
    private static bool Bears(ExplanationNode node) =>
        node.Kind switch
        {
            ExplanationKind.Prohibition => !node.Truth.IsFalse
                || node.Children.Any(c => c.Kind == ExplanationKind.Exemption && !c.Truth.IsFalse),
            ExplanationKind.Exemption => !node.Truth.IsFalse,
            ExplanationKind.Authorization => node.Children.All(c =>
                c.Kind != ExplanationKind.InForce || !c.Truth.IsFalse
            ),
            _ => true,
        };
}
