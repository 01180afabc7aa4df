namespace Proviso.Decisions;

/// <param name="Fact">A path to set, or <c>law:SDGT</c> for law that is not loaded.</param>
/// <param name="Question">What to ask a person.</param>
/// <param name="Answers">What each kind of answer would do by itself.</param>
public sealed record FactNeeded(string Fact, string Question, ImmutableArray<AnswerEffect> Answers);
