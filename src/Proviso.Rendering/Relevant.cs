using Proviso.Decisions;

namespace Proviso.Rendering;

/// <summary>An explanation cut down to what bears on the case: what decides, and what nearly does.</summary>
public static class Relevant
{
    public static ExplanationNode Of(ExplanationNode node)
    {
        var children = node.Children.Where(c => c.Deciding && Bears(c)).ToArray();
        var kept = node.Kind switch
        {
            ExplanationKind.Prohibition => Licenses(children),
            ExplanationKind.Authorization => Heads(children),
            _ => children,
        };
        return node with { Children = [.. kept.Select(Of)] };
    }

    /// <summary>A prohibition bears on the case when it reaches, may reach, or would but for an exemption.</summary>
    private static bool Bears(ExplanationNode node) =>
        node.Kind switch
        {
            ExplanationKind.Prohibition => !node.Truth.IsFalse
                || node.Children.Any(c => c.Kind == ExplanationKind.Exemption && !c.Truth.IsFalse),
            ExplanationKind.Exemption => !node.Truth.IsFalse,
            _ => true,
        };

    /// <summary>Where licenses lift the prohibition, those; else those whose conduct or party comes near; else all.</summary>
    private static IEnumerable<ExplanationNode> Licenses(ExplanationNode[] all)
    {
        var licenses = all.Where(c => c.Kind == ExplanationKind.Authorization).ToArray();
        var lifting = licenses.Where(l => l.Truth.IsTrue).ToArray();
        var near = licenses.Where(l => !l.Truth.IsFalse || l.Children.Any(IsNear)).ToArray();
        var kept =
            lifting.Length > 0 ? lifting
            : near.Length > 0 ? near
            : licenses;
        return all.Where(c => c.Kind != ExplanationKind.Authorization || kept.Contains(c));
    }

    private static bool IsNear(ExplanationNode step) =>
        step.Kind switch
        {
            ExplanationKind.Head => !step.Truth.IsFalse,
            ExplanationKind.Exclusion => step.Truth.IsTrue,
            _ => false,
        };

    /// <summary>The heads that describe the conduct; where none does, all of them.</summary>
    private static IEnumerable<ExplanationNode> Heads(ExplanationNode[] all)
    {
        return all.Any(c => c.Kind == ExplanationKind.Head && !c.Truth.IsFalse)
            ? all.Where(c => c.Kind != ExplanationKind.Head || !c.Truth.IsFalse)
            : all;
    }
}
