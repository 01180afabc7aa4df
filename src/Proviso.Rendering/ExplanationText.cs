using Proviso.Decisions;

namespace Proviso.Rendering;

/// <summary>The whole explanation as a tree: every step with its truth, paragraph, source mark, and each fact with where it came from.</summary>
public sealed class ExplanationText
{
    private readonly List<Line> _lines = [];
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);

    private ExplanationText() { }

    /// <param name="everything">Also steps that do not bear on the case.</param>
    public static ImmutableArray<Line> Write(ExplanationNode explanation, bool everything)
    {
        var text = new ExplanationText();
        text.Add(everything ? explanation : Relevant.Of(explanation), "", "");
        return [.. text._lines];
    }

    private void Add(ExplanationNode node, string indent, string childIndent)
    {
        // A license asked for several prohibitions in the same way is told once.
        var again = node.Kind == ExplanationKind.Authorization && !_shown.Add(Key(node));
        var good = IsGoodWhenTrue(node.Kind);
        var tone =
            node.Kind == ExplanationKind.Fact ? Tone.Quiet : Verdict.ToneOf(node.Truth, good);
        _lines.Add(
            new([
                new(indent, Tone.Quiet),
                new(Mark(node, good), tone),
                new($" {Said(node)}", node.Kind == ExplanationKind.Act ? Tone.Strong : Tone.Plain),
                new(again ? "  (as above)" : Source(node), Tone.Quiet),
            ])
        );
        var below = again ? [] : node.Children;
        for (var i = 0; i < below.Length; i++)
        {
            var last = i == below.Length - 1;
            Add(below[i], childIndent + (last ? "└ " : "├ "), childIndent + (last ? "  " : "│ "));
        }
    }

    private static string Key(ExplanationNode node) =>
        $"{node.Id}|{node.Party}|{node.Truth}|{string.Concat(node.Children.Select(Key))}";

    private static bool IsGoodWhenTrue(ExplanationKind kind) =>
        kind
            is not (
                ExplanationKind.Prohibition
                or ExplanationKind.Exclusion
                or ExplanationKind.LawNotLoaded
                or ExplanationKind.Listing
            );

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
