namespace Proviso.Desk;

/// <summary>A run of golden cases, and the paragraphs it went through.</summary>
/// <param name="Paragraphs">Each paragraph of the pack with whether some case saw it hold and some case saw it not hold.</param>
public sealed record CaseReport(
    ImmutableArray<CaseResult> Results,
    ImmutableArray<ParagraphCoverage> Paragraphs
)
{
    public bool Passed => Results.All(r => r.Passed);
}
