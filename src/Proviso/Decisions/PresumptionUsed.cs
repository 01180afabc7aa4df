namespace Proviso.Decisions;

/// <summary>A presumption that the answer rests on.</summary>
public sealed record PresumptionUsed(string Fact, string Value, string Because);
