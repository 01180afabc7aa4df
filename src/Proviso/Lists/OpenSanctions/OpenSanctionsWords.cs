namespace Proviso.Lists.OpenSanctions;

/// <summary>The vocabulary of FollowTheMoney, as far as it speaks of listed parties.</summary>
internal static class OpenSanctionsWords
{
    /// <summary>Null for what is no party: addresses, sanctions, payments, ties. A LegalEntity is a person or a company, and nobody says which.</summary>
    public static PartyKind? KindOf(string schema) =>
        schema switch
        {
            "Person" => PartyKind.Individual,
            "Company" or "Organization" or "PublicBody" => PartyKind.Entity,
            "Vessel" => PartyKind.Vessel,
            "Airplane" => PartyKind.Aircraft,
            "LegalEntity" or "CryptoWallet" => PartyKind.Unknown,
            _ => null,
        };

    /// <summary>Properties that hold a number, the kind of it, and the country whose number it is by its own definition.</summary>
    public static readonly ImmutableArray<(
        string Property,
        IdentifierKind Kind,
        string Country
    )> Numbers =
    [
        ("passportNumber", IdentifierKind.Passport, ""),
        ("idNumber", IdentifierKind.NationalId, ""),
        ("socialSecurityNumber", IdentifierKind.NationalId, ""),
        ("taxNumber", IdentifierKind.TaxId, ""),
        ("innCode", IdentifierKind.TaxId, "RU"),
        ("vatCode", IdentifierKind.TaxId, ""),
        ("kppCode", IdentifierKind.Other, "RU"),
        ("registrationNumber", IdentifierKind.Registration, ""),
        ("ogrnCode", IdentifierKind.Registration, "RU"),
        ("okpoCode", IdentifierKind.Registration, "RU"),
        ("uniqueEntityId", IdentifierKind.Registration, ""),
        ("permId", IdentifierKind.Other, ""),
        ("leiCode", IdentifierKind.Lei, ""),
        ("dunsCode", IdentifierKind.DunsNumber, ""),
        ("swiftBic", IdentifierKind.SwiftBic, ""),
        ("bikCode", IdentifierKind.BankCode, "RU"),
        ("imoNumber", IdentifierKind.Imo, ""),
        ("mmsi", IdentifierKind.Mmsi, ""),
        ("isinCode", IdentifierKind.Isin, ""),
    ];

    /// <summary>A tie between two parties: its schema, the properties of subject and object, and what it is for the subject.</summary>
    public static readonly ImmutableArray<(
        string Schema,
        string Subject,
        string Object,
        RelationKind Kind
    )> Ties =
    [
        ("Ownership", "asset", "owner", RelationKind.OwnedOrControlledBy),
        ("Directorship", "director", "organization", RelationKind.LeaderOrOfficialOf),
        ("Family", "person", "relative", RelationKind.FamilyMemberOf),
        ("Associate", "person", "associate", RelationKind.AssociateOf),
        ("Representation", "agent", "client", RelationKind.ActingFor),
        ("Membership", "member", "organization", RelationKind.LinkedTo),
        ("Employment", "employee", "employer", RelationKind.LinkedTo),
        ("UnknownLink", "subject", "object", RelationKind.LinkedTo),
    ];
}
