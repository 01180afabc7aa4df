namespace Proviso.Lists;

/// <summary>
/// What ties a listed party to another. The party that holds the relation is its subject: "A is owned or
/// controlled by B" stands with A. <see cref="Relation.Words"/> keeps the issuer's own.
/// </summary>
public enum RelationKind
{
    /// <summary>Words this enumeration does not know.</summary>
    Other,

    /// <summary>The same party under another list's key: a state that carries out a listing of the Security Council says so.</summary>
    SameAs,

    /// <summary>The delimited forms say "Linked To:" for every kind.</summary>
    LinkedTo,
    ProvidingSupportTo,
    ActingFor,
    OwnedOrControlledBy,

    /// <summary>The other way round: the subject owns, controls or operates the other.</summary>
    OwnsControlsOrOperates,
    FamilyMemberOf,
    AssociateOf,
    SignificantRoleIn,
    LeaderOrOfficialOf,
    PrincipalExecutiveOfficerOf,
    PropertyInTheInterestOf,
}
