using Proviso.Decisions;

namespace Proviso.Desk;

/// <summary>A decision with what it rests on and the facts it was made from.</summary>
/// <param name="Id">The caller's id of the transaction, or null.</param>
/// <param name="Gaps">What the lists at hand could not say about the day, and the ledger of the holder; never left out of an answer.</param>
public sealed record Answer(
    string? Id,
    Decision Decision,
    Basis Basis,
    Facts Facts,
    ImmutableArray<string> Gaps
);
