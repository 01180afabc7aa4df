namespace Proviso.Decisions;

public enum ExplanationKind
{
    Transaction,
    Act,
    Prohibition,
    Exemption,
    Authorization,
    Head,
    Proviso,
    Exclusion,
    PartyScope,
    Cap,
    Listing,
    InForce,
    Fact,
    LawNotLoaded,
}
