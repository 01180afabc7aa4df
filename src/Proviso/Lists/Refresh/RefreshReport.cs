namespace Proviso.Lists.Refresh;

/// <summary>One try to bring a list up to date, and what became of it.</summary>
/// <param name="Edition">What was read; null when nothing was.</param>
/// <param name="EditionId">Of what was read, or of what stays live; empty when there is neither.</param>
/// <param name="Live">The date of the edition that was live before; null when none was.</param>
/// <param name="Verdict">Null when it did not come to the gates.</param>
/// <param name="Problems">Why nothing was read.</param>
/// <param name="IsUnreachable">The server, not its files, is the problem.</param>
/// <param name="By">The account it ran under.</param>
public sealed record RefreshReport(
    string List,
    RefreshOutcome Outcome,
    EditionSummary? Edition,
    string EditionId,
    EditionDate? Live,
    RefreshVerdict? Verdict,
    ImmutableArray<RefreshedFile> Files,
    ImmutableArray<Diagnostic> Problems,
    bool IsUnreachable,
    GateOverride Override,
    string By
);
