namespace Proviso.Decisions;

/// <param name="Value">An example of the answers that do the same.</param>
public sealed record AnswerEffect(string Value, Outcome Outcome);
