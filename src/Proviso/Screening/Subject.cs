using Proviso.Lists;

namespace Proviso.Screening;

/// <summary>Who is looked for. Only the name finds; the rest is evidence for or against what it found.</summary>
/// <param name="Country">Two letters (ISO 3166-1) or a country's English name; null when not known.</param>
/// <param name="Born">A date, a month or a year as written: <c>1960-02-11</c>, <c>1960</c>; null when not known.</param>
public sealed record Subject(
    string Name,
    PartyKind? Kind = null,
    string? Country = null,
    string? Born = null
)
{
    /// <summary>Numbers that identify by themselves; one that equals a listed party's finds it whatever the name.</summary>
    public ImmutableArray<SubjectIdentifier> Identifiers { get; init; } = [];
}
