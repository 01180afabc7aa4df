namespace Proviso.Lists.Refresh;

/// <summary>Whether an edition may take the place of the live one, with every gate and what it measured.</summary>
/// <param name="Gates">In the order they were asked; never empty.</param>
public sealed record RefreshVerdict(ImmutableArray<GateResult> Gates)
{
    public IEnumerable<GateResult> Failed => Gates.Where(gate => !gate.Passed);

    public bool IsHeld => Failed.Any();

    /// <summary>What still holds the edition back when some gates are overridden.</summary>
    public IEnumerable<GateResult> FailedBeside(GateOverride accepted) =>
        Failed.Where(gate => !accepted.Gates.Contains(gate.Gate, StringComparer.Ordinal));
}
