namespace Proviso.Tests.Oracle;

/// <summary>One open fact with an example of each kind of value it may still take.</summary>
public sealed record Unknown(string Fact, ImmutableArray<WorldValue> Values);
