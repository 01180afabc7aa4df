namespace Proviso.Screening;

/// <summary>One line of what speaks for a hit or against it.</summary>
/// <param name="Kind">One word: <c>name</c>, <c>weak-alias</c>, another reading of the name (<c>spacing</c>, <c>contains</c>, <c>digits</c>, <c>initials</c>), <c>identifier</c>, <c>born</c>, <c>country</c>, <c>kind</c>.</param>
/// <param name="Effect">What the line adds or takes; zero where it is only said.</param>
public sealed record Evidence(string Kind, decimal Effect, string Detail);
