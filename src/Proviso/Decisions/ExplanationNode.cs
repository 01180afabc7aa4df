namespace Proviso.Decisions;

/// <summary>One step of the explanation: what was asked, what came out, by which paragraph or from which fact.</summary>
/// <param name="Id">The legal id (<c>CYBER-GL1/(a)(1)(i)</c>) or the path of a fact.</param>
/// <param name="Truth">Whether the node's own statement holds: reached, lifted, satisfied, excluded.</param>
/// <param name="Deciding">False for a test of a fact that the step would have come out the same without.</param>
/// <param name="Citation">Given on every legal node.</param>
/// <param name="Value">The fact's value as known; null on legal nodes.</param>
/// <param name="Party">Name of the party in regard, where the step is about one.</param>
public sealed record ExplanationNode(
    ExplanationKind Kind,
    string Id,
    string Text,
    Truth Truth,
    bool Deciding,
    Citation? Citation,
    string? Party,
    string? Value,
    FactOrigin? Origin,
    ImmutableArray<ExplanationNode> Children
)
{
    public IEnumerable<ExplanationNode> DescendantsAndSelf() =>
        Children.SelectMany(c => c.DescendantsAndSelf()).Prepend(this);
}
