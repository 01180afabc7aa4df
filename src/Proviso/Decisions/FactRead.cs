namespace Proviso.Decisions;

/// <summary>One test of a condition as it was asked of this case.</summary>
/// <param name="Formula">The test itself, before any "not" around it.</param>
internal sealed record FactRead(string Path, string Test, Fact? Fact, int Formula);
