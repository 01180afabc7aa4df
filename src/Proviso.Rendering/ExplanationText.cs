using Proviso.Decisions;

namespace Proviso.Rendering;

/// <summary>The whole explanation as a tree: every step with its truth, paragraph, source mark, and each fact with where it came from.</summary>
public static class ExplanationText
{
    /// <param name="everything">Also steps that do not bear on the case.</param>
    public static ImmutableArray<Line> Write(ExplanationNode explanation, bool everything)
    {
        var lines = new List<Line>();
        Add(lines, everything ? explanation : Relevant.Of(explanation), "", "");
        return [.. lines];
    }

    private static void Add(
        List<Line> lines,
        ExplanationNode node,
        string indent,
        string childIndent
    )
    {
        var good =
            node.Kind
            is not (
                ExplanationKind.Prohibition
                or ExplanationKind.Exclusion
                or ExplanationKind.LawNotLoaded
                or ExplanationKind.Listing
            );
        lines.Add(
            new([
                new(indent, Tone.Quiet),
                new(
                    Mark(node, good),
                    node.Kind == ExplanationKind.Fact
                        ? Tone.Quiet
                        : Verdict.ToneOf(node.Truth, good)
                ),
                new($" {Said(node)}", node.Kind == ExplanationKind.Act ? Tone.Strong : Tone.Plain),
                new(Source(node), Tone.Quiet),
            ])
        );
        for (var i = 0; i < node.Children.Length; i++)
        {
            var last = i == node.Children.Length - 1;
            Add(
                lines,
                node.Children[i],
                childIndent + (last ? "└ " : "├ "),
                childIndent + (last ? "  " : "│ ")
            );
        }
    }

    /// <summary>Facts answer yes or no; legal steps are good or bad news.</summary>
    private static string Mark(ExplanationNode node, bool good) =>
        node.Kind == ExplanationKind.Fact
            ? node.Truth.IsUnknown
                ? "?"
                : node.Truth.IsTrue
                    ? "="
                    : "≠"
            : Verdict.Symbol(node.Truth, good);

    private static string Said(ExplanationNode node) =>
        node.Kind switch
        {
            ExplanationKind.Fact => $"{node.Text}: {node.Value}",
            ExplanationKind.Act or ExplanationKind.Transaction => node.Text,
            ExplanationKind.Listing => $"{node.Party}: {node.Text}",
            ExplanationKind.LawNotLoaded => $"{node.Id}  {node.Text}",
            ExplanationKind.Prohibition =>
                $"{node.Id}{(node.Party is { } p ? $" · {p}" : "")}  {Reaches(node.Truth)}: {node.Text}",
            ExplanationKind.Exclusion =>
                $"{node.Id}  {(node.Truth.IsTrue ? "excluded" : node.Truth.IsFalse ? "not" : "excluded?")}: {node.Text}",
            _ => $"{node.Id}  {node.Text}",
        };

    private static string Reaches(Truth truth) =>
        truth.IsTrue ? "reaches"
        : truth.IsFalse ? "does not reach"
        : "may reach";

    private static string Source(ExplanationNode node) =>
        node.Kind == ExplanationKind.Fact
            ? node.Origin is { } origin
                ? $"  ({origin})"
                : ""
            : node.Citation is { } cite
                ? $"  [{cite.Text}; {cite.Mark.ToString().ToLowerInvariant()}]"
                : "";
}
