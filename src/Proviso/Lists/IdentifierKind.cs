namespace Proviso.Lists;

/// <summary>
/// What a number identifies, across the many words of issuers. <see cref="Identifier.Words"/> keeps the
/// issuer's own.
/// </summary>
public enum IdentifierKind
{
    /// <summary>A number whose words tell nothing nearer: "Identification Number", "File Number".</summary>
    Other,
    Passport,
    NationalId,
    TaxId,

    /// <summary>Of a company, a charity or a vessel, in a public register.</summary>
    Registration,
    License,
    DriversLicense,
    BirthCertificate,
    ResidencePermit,
    Visa,
    MilitaryId,

    /// <summary>The ship's number of the International Maritime Organization: it stays when name and flag change.</summary>
    Imo,

    /// <summary>The number the same organization gives to a ship's owner or manager.</summary>
    ImoCompany,

    /// <summary>The radio number of a ship; it changes with the flag.</summary>
    Mmsi,
    AircraftTail,
    AircraftSerial,
    AircraftTransponder,
    SwiftBic,

    /// <summary>The bank's number in its own country's payment system: the Russian BIK.</summary>
    BankCode,

    /// <summary>See <see cref="Identifier.Currency"/>.</summary>
    DigitalCurrencyAddress,
    DunsNumber,
    Lei,
    Isin,
    Ticker,
    PlaceCode,
}
