namespace Proviso.Lists.Ofac;

/// <summary>OFAC's words for what ties two parties.</summary>
internal static class OfacRelations
{
    public static RelationKind Of(string words) =>
        words switch
        {
            "Providing support to" => RelationKind.ProvidingSupportTo,
            "Acting for or on behalf of" => RelationKind.ActingFor,
            "Owned or Controlled By" => RelationKind.OwnedOrControlledBy,
            "Owns, controls, or operates" => RelationKind.OwnsControlsOrOperates,
            "Family member of" => RelationKind.FamilyMemberOf,
            "Associate Of" => RelationKind.AssociateOf,
            "playing a significant role in" => RelationKind.SignificantRoleIn,
            "Leader or official of" => RelationKind.LeaderOrOfficialOf,
            "Principal Executive Officer" => RelationKind.PrincipalExecutiveOfficerOf,
            "Property in the interest of" => RelationKind.PropertyInTheInterestOf,
            _ => RelationKind.Other,
        };
}
