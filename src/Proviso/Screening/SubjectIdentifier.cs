namespace Proviso.Screening;

/// <param name="Kind">One word: <c>passport</c>, <c>tax</c>, <c>imo</c>, <c>crypto</c> …; compared without case.</param>
/// <param name="Value">As written; letters and digits are compared, without case.</param>
public sealed record SubjectIdentifier(string Kind, string Value);
