namespace Proviso.Caps;

/// <summary>What one reservation or payment takes of one counter.</summary>
/// <param name="Left">What was left of the counter right after the entry was written; kept, so that a retry is told the same.</param>
public sealed record CapLeg(CapKey Key, Money Amount, Money Left);
