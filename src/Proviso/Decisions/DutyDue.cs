namespace Proviso.Decisions;

/// <param name="Due">Null when the date the clock starts at is not known.</param>
public sealed record DutyDue(string Id, string Text, LocalDate? Due, Citation? Source);
