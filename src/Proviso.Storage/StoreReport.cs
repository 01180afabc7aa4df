using Proviso.Log;

namespace Proviso.Storage;

/// <summary>What a check of a store found, and what it looked at.</summary>
/// <param name="Standing">The log as its leaves make it; null when there is no first leaf to name it.</param>
/// <param name="Checkpoints">How many beside the store agree with it.</param>
/// <param name="Erased">Leaves without a body, each with another that says why.</param>
/// <param name="Replayed">Leaves that were made again and compared.</param>
/// <param name="Notices">What the check could not see; no fault of the store.</param>
public sealed record StoreReport(
    Checkpoint? Standing,
    long Leaves,
    int Checkpoints,
    int Erased,
    int Replayed,
    ImmutableArray<StoreFinding> Findings,
    ImmutableArray<string> Notices
)
{
    public bool IsWell => Findings.IsEmpty;
}
