namespace Proviso.Decisions;

/// <summary>How much of a cap is used and what this transaction would add. All that Decisions knows of a ledger.</summary>
/// <param name="Period">The period of the transaction date, which the answer's row shows.</param>
/// <param name="Readings">Together they cover every choice of the settings they name.</param>
public sealed record CapStanding(
    string Cap,
    decimal LimitUsd,
    string Period,
    ImmutableArray<CapReading> Readings
);
