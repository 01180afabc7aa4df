namespace Proviso.Lists;

/// <summary>
/// A party as one edition of a list shows it. Every value keeps the list's own text; what was read out of
/// the remarks stands in the properties below, and whatever was not understood in <see cref="OtherRemarks"/>.
/// </summary>
/// <param name="Key">The list and the issuer's permanent number: "ofac-sdn:21344". The same in every edition and form.</param>
/// <param name="Names">The primary name first, then strong aliases, then weak ones.</param>
/// <param name="Programs">Tags as <see cref="ProgramTag.Normalize"/> leaves them, in the list's order; never empty.</param>
/// <param name="Remarks">The list's own text with its tail from sdn_comments.csv where that file was given; empty when null.</param>
/// <param name="LinkedTo">Names, not keys, of the parties that the remarks link this one to.</param>
public sealed record ListedParty(
    string Key,
    string Name,
    PartyKind Kind,
    ImmutableArray<PartyName> Names,
    ImmutableArray<string> Programs,
    string Remarks,
    ImmutableArray<string> LinkedTo
)
{
    /// <summary>Offices and ranks: "Chief of GRU".</summary>
    public ImmutableArray<string> Titles { get; init; } = [];

    public ImmutableArray<BirthDate> BirthDates { get; init; } = [];

    /// <summary>As written: "Moscow, Russia".</summary>
    public ImmutableArray<string> BirthPlaces { get; init; } = [];

    public ImmutableArray<string> Nationalities { get; init; } = [];

    /// <summary>The list tells citizens from nationals; the two need not agree.</summary>
    public ImmutableArray<string> Citizenships { get; init; } = [];

    /// <summary>"Male", "Female"; empty when the list does not say.</summary>
    public string Gender { get; init; } = "";

    public ImmutableArray<Identifier> Identifiers { get; init; } = [];

    /// <summary>Empty when the list has none or its address file was not given.</summary>
    public ImmutableArray<Address> Addresses { get; init; } = [];

    /// <summary>Null when the list says nothing of a vessel.</summary>
    public VesselFacts? Vessel { get; init; }

    /// <summary>Since when it is on the issuer's lists, where the form says so.</summary>
    public ImmutableArray<ListingDate> Listed { get; init; } = [];

    /// <summary>Which of the issuer's lists it stands on, in the issuer's words, where one file holds several.</summary>
    public ImmutableArray<string> Lists { get; init; } = [];

    /// <summary>The statutes and orders named for the listing: "Executive Order 13694 (Cyber)".</summary>
    public ImmutableArray<string> LegalBasis { get; init; } = [];

    /// <summary>What is imposed, in the issuer's words: "Block", "Reject", "13662 Sectoral Directive 1".</summary>
    public ImmutableArray<string> Measures { get; init; } = [];

    /// <summary>Ties to other parties with their kind, one for each of <see cref="LinkedTo"/> at least.</summary>
    public ImmutableArray<Relation> Relations { get; init; } =
    [.. LinkedTo.Select(name => new Relation(RelationKind.LinkedTo, "Linked To", "", name))];

    /// <summary>The segments of the remarks that no other property holds: prose, websites, telephones, directives.</summary>
    public ImmutableArray<string> OtherRemarks { get; init; } = [];
}
