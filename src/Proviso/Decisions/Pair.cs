using Proviso.Law;

namespace Proviso.Decisions;

/// <summary>A prohibition in regard to a party (or to none): the unit that needs its own lift.</summary>
/// <param name="Prohibition">Null for a tag whose law is not loaded.</param>
/// <param name="Reach">The prohibition reaches the act.</param>
/// <param name="WithoutExemption">It would reach but for statutory exemptions.</param>
internal sealed record Pair(
    string Id,
    Prohibition? Prohibition,
    PartyStanding? Party,
    int Reach,
    int WithoutExemption,
    ImmutableArray<(Exemption Exemption, int Formula)> Exemptions,
    ImmutableArray<GroundedAuthorization> Authorizations,
    int Lifted,
    Sketch Sketch
);
