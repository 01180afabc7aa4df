namespace Proviso.Lists.Ofac;

/// <summary>A party of an xml form while its parts come in; the parts go where the csv reader would put them.</summary>
internal sealed class OfacDraft(string number, PartyKind kind, ImmutableArray<string> titles)
{
    private readonly List<PartyName> _names = [];
    private readonly List<string> _programs = [];
    private readonly List<Address> _addresses = [];
    private readonly Dictionary<string, string> _vessel = new(StringComparer.Ordinal);

    public string Number { get; } = number;

    public PartyKind Kind { get; } = kind;

    public OfacFacts Facts { get; } = new(kind, titles);

    public List<ListingDate> Listed { get; } = [];

    public List<string> LegalBasis { get; } = [];

    public List<string> Measures { get; } = [];

    /// <summary>Filled when all parties of the file are known.</summary>
    public List<Relation> Relations { get; } = [];

    public string Remarks { get; init; } = "";

    /// <summary>The primary name; empty when none came.</summary>
    public string Name => _names.Find(name => name.Kind == NameKind.Primary)?.Text ?? "";

    public bool HasProgram => _programs.Count > 0;

    public void Add(PartyName name) => _names.Add(name);

    public void AddProgram(string tag) => _programs.Add(ProgramTag.Normalize(tag));

    public void Add(Address address)
    {
        // Every party has a row for an address; one that says nothing is none.
        if (address.ToString().Length > 0)
        {
            _addresses.Add(address);
        }
    }

    /// <param name="words">"Vessel Call Sign": a column of sdn.csv.</param>
    public void AddVessel(string words, string value)
    {
        if (value.Length > 0)
        {
            _vessel[words] = value;
        }
    }

    public ListedParty Party(string list)
    {
        ImmutableArray<PartyName> names =
        [
            .. _names
                .Concat(Facts.WeakNames)
                .DistinctBy(name => (name.Text, name.Kind, name.Strength))
                .OrderBy(name => name.Kind != NameKind.Primary)
                .ThenBy(name => name.Strength),
        ];
        var links = Facts.LinkedTo.ToImmutableArray();
        var party = new ListedParty(
            $"{list}:{Number}",
            Name,
            Kind,
            names,
            [.. _programs.Distinct(StringComparer.Ordinal)],
            Remarks,
            links
        );
        return Facts.AddTo(party) with
        {
            Titles = titles,
            Vessel = Vessel(),
            Addresses = [.. _addresses],
            Listed = [.. Listed.Distinct()],
            LegalBasis = [.. LegalBasis.Distinct(StringComparer.Ordinal)],
            Measures = [.. Measures.Distinct(StringComparer.Ordinal)],
            Relations = [.. party.Relations, .. Relations],
        };
    }

    private VesselFacts? Vessel() =>
        _vessel.Count == 0 && Facts.YearOfBuild.Length == 0 && Facts.FormerFlags.IsEmpty
            ? null
            : new VesselFacts(
                _vessel.GetValueOrDefault(OfacVesselWords.CallSign, ""),
                _vessel.GetValueOrDefault(OfacVesselWords.Type, ""),
                _vessel.GetValueOrDefault(OfacVesselWords.Tonnage, ""),
                _vessel.GetValueOrDefault(OfacVesselWords.GrossTonnage, ""),
                _vessel.GetValueOrDefault(OfacVesselWords.Flag, ""),
                _vessel.GetValueOrDefault(OfacVesselWords.Owner, ""),
                Facts.YearOfBuild,
                Facts.FormerFlags
            );
}
