namespace Proviso;

/// <summary>Where a rule stands in the law and how far that was checked.</summary>
/// <param name="Text">The citation as a lawyer writes it: "88 FR 34443".</param>
/// <param name="Note">What the mark does not cover, in one sentence, or null.</param>
public sealed record Citation(string Text, SourceMark Mark, string? Note = null);
