namespace Proviso.Lists.Ofac;

/// <summary>
/// OFAC's words for identifiers and the kind each belongs to. The words are the 104 "ID DOCUMENT TYPE" values
/// and the number-like feature types of the enhanced form (2024-05), with older spellings seen in the csv.
/// Gender, "Secondary sanctions risk:" and their like are rows of the same table at OFAC and no identifiers.
/// </summary>
internal static class OfacIdentifierWords
{
    private const string Table = """
        Passport|Passport|Diplomatic Passport|British National Overseas Passport|Stateless Person Passport|Travel Document Number
        NationalId|National ID No.|Cedula No.|D.N.I.|N.I.E.|C.U.I.|C.U.R.P.|C.U.I.P.|C.I.N.|SSN|Personal ID Card|I.F.E.|Credencial electoral|Electoral Registry No.|Numero de Identidad|National Foreign ID Number|CNP (Personal Numerical Code)|Tazkira National ID Card|Citizen's Card Number|UAE Identification
        NationalId|Bosnian Personal ID No.|Kenyan ID No.|Moroccan Personal ID No.|Turkish Identification Number|Turkish Identificiation Number|Stateless Person ID Card|Refugee ID Card|Federal ID Card|Chinese Commercial Code
        TaxId|Tax ID No.|R.F.C.|RFC|NIT #|US FEIN|RUC #|RIF #|RUT #|C.I.F.|C.U.I.T.|N.I.F.|RTN|V.A.T. Number|Italian Fiscal Code|Fiscal Code|Paraguayan tax identification number|Romanian Tax Registration|Numero Unico de Identificacao Tributaria (NUIT)
        Registration|Registration Number|Registration ID|Business Registration Number|Business Registration Document #|Business Number|Company Number|UK Company Number|Commercial Registry Number|C.R. No.|Romanian C.R.|Certificate of Incorporation Number|Public Registration Number|Central Registration System Number|Chamber of Commerce Number|Istanbul Chamber of Comm. No.|Dubai Chamber of Commerce Membership No.|Registration Certificate Number (Dubai)
        Registration|Folio Mercantil No.|Matricula Mercantil No|Registered Charity No.|Government Gazette Number|Enterprise Number|Organization Code|Branch Unit Number|RSIN|LE Number|Unified Social Credit Code (USCC)|United Social Credit Code Certificate (USCCC)|Economic Register Number (CBLS)|Russian State Individual Business Registration Number Pattern (OGRNIP)|Vessel Registration Identification|Trademark number
        License|License|Trade License No.|Tourism License No.|Pilot License Number|Afghan Money Service Provider License Number|MSB Registration Number|Permit Number|SRE Permit No.
        DriversLicense|Driver's License No.
        BirthCertificate|Birth Certificate Number
        ResidencePermit|Residency Number|Romanian Permanent Resident|Immigration No.|Public Security and Immigration No.
        Visa|VisaNumberID
        MilitaryId|Military Registration Number|Cartilla de Servicio Militar Nacional
        Mmsi|MMSI
        AircraftTail|Aircraft Tail Number|Previous Aircraft Tail Number
        AircraftSerial|Aircraft Construction Number (also called L/N or S/N or F/N)|Aircraft Manufacturer's Serial Number (MSN)|Aircraft Serial Identification
        AircraftTransponder|Aircraft Mode S Transponder Code
        SwiftBic|SWIFT/BIC
        BankCode|BIK (RU)
        DigitalCurrencyAddress|Digital Currency Address -
        DunsNumber|D-U-N-S Number
        Lei|Legal Entity Number
        Isin|ISIN
        Ticker|Equity Ticker|MICEX Code
        PlaceCode|UN/LOCODE
        Other|Identification Number|File Number|Serial No.|Seafarer's Identification Document
        """;

    // By first letter, the longest words first: "Passport" must not take "Passport Card No.", if one comes.
    private static readonly ILookup<char, (string Words, IdentifierKind Kind)> ByLetter = Table
        .Split('\n')
        .Select(line => line.Trim('\r').Split('|'))
        .SelectMany(line =>
            line.Skip(1).Select(words => (words, Enum.Parse<IdentifierKind>(line[0])))
        )
        .OrderByDescending(entry => entry.words.Length)
        .ToLookup(entry => entry.words[0]);

    /// <summary>The words that a segment begins with and what they stand for, or null.</summary>
    public static (string Words, IdentifierKind Kind)? Find(string segment)
    {
        if (segment.Length == 0)
        {
            return null;
        }

        foreach (var entry in ByLetter[segment[0]])
        {
            if (
                segment.StartsWith(entry.Words, StringComparison.Ordinal)
                && segment.Length > entry.Words.Length
                && segment[entry.Words.Length] is ' ' or ':' or '#'
            )
            {
                return entry;
            }
        }

        return null;
    }
}
