namespace Proviso.Decisions;

/// <summary>One way the open facts may turn out, and what the answer would then be.</summary>
public sealed record ExampleWorld(
    Outcome Outcome,
    ImmutableArray<KeyValuePair<string, string>> Facts
);
