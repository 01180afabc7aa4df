namespace Proviso.Decisions;

public sealed record RiskFlag(string Id, string Text, Citation? Source);
