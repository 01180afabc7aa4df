namespace Proviso.Decisions;

/// <param name="Path">Concrete: <c>parties[0].role</c>.</param>
public sealed record Fact(string Path, FactValue Value, FactOrigin Origin);
