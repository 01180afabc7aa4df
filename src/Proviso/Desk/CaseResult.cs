using Proviso.Law;

namespace Proviso.Desk;

/// <summary>How one golden case came out.</summary>
/// <param name="Differences">One sentence each; empty when it passed.</param>
public sealed record CaseResult(LawCase Case, ImmutableArray<string> Differences)
{
    public bool Passed => Differences.IsEmpty;
}
