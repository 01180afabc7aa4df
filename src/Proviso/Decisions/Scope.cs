namespace Proviso.Decisions;

/// <summary>What a condition is asked about: one act, at one leg, in regard to one party where there is one.</summary>
internal sealed record Scope(int ActIndex, string Activity, Leg Leg, PartyStanding? Party)
{
    public Scope InRegardTo(PartyStanding? party) => this with { Party = party };
}
