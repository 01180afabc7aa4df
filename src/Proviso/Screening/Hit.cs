using Proviso.Lists;
using Proviso.Names;

namespace Proviso.Screening;

/// <summary>A listed party that may be the subject.</summary>
/// <param name="Party">As the edition nearest to the day shows it.</param>
/// <param name="Kind">Null where only the law pack knows the party, which says no kind.</param>
/// <param name="Matched">The best of the party's names.</param>
/// <param name="Score">Of the names alone, 0 to 1: what a threshold is held against.</param>
/// <param name="AfterEvidence">The score with the effects of all evidence, 0 to 1: the order of hits. No evidence removes a hit.</param>
/// <param name="Programs">Tags under which the party is listed on the day; where none is certain, those that may be.</param>
/// <param name="Because">One sentence: how it is known that the party is listed.</param>
public sealed record Hit(
    ListedParty Party,
    PartyKind? Kind,
    PartyName Matched,
    decimal Score,
    decimal AfterEvidence,
    Presence Presence,
    ImmutableArray<string> Programs,
    string Because,
    ImmutableArray<Evidence> Evidence,
    ImmutableArray<NameEdge> Waterfall
)
{
    /// <summary>"ofac-sdn", the part of the key before the colon.</summary>
    public string List => Party.Key[..Party.Key.IndexOf(':', StringComparison.Ordinal)];

    /// <summary>The issuer's own number: "21344".</summary>
    public string Id => Party.Key[(Party.Key.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
