namespace Proviso.Decisions;

/// <summary>A cap as the answer shows it, in US dollars.</summary>
/// <param name="Verdict"><c>within</c>, <c>exceeded</c> or <c>unknown</c>.</param>
/// <param name="This">Null when the amount is not known exactly.</param>
public sealed record CapRow(
    string Cap,
    string Period,
    decimal LimitUsd,
    CapAmount UsedBefore,
    decimal? This,
    CapAmount Total,
    string Verdict
);
