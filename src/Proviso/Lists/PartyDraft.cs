namespace Proviso.Lists;

/// <summary>
/// A party while its rows or elements come in. Issuers repeat themselves (a row a name, a name a regulation): the
/// same fact counts once, and the first order stays. Empty values are let in and say nothing.
/// </summary>
/// <param name="number">The issuer's permanent number or name of the entry: the key without its list.</param>
internal sealed class PartyDraft(string number, PartyKind kind)
{
    private readonly List<PartyName> _names = [];
    private readonly List<string> _programs = [];
    private readonly List<BirthDate> _births = [];
    private readonly List<Address> _addresses = [];
    private readonly List<string> _remarks = [];

    public string Number { get; } = number;

    /// <summary>A later row may say what the first left open.</summary>
    public PartyKind Kind { get; set; } = kind;

    public string Gender { get; set; } = "";

    public VesselFacts? Vessel { get; set; }

    public Facts Titles { get; } = new();

    public Facts BirthPlaces { get; } = new();

    public Facts Nationalities { get; } = new();

    public Facts Citizenships { get; } = new();

    public Facts LegalBasis { get; } = new();

    public Facts Measures { get; } = new();

    public Facts Lists { get; } = new();

    /// <summary>What no other property holds.</summary>
    public Facts Other { get; } = new();

    public List<Identifier> Identifiers { get; } = [];

    public List<ListingDate> Listed { get; } = [];

    public List<Relation> Relations { get; } = [];

    /// <summary>The primary name; empty when none came.</summary>
    public string Name => _names.Find(name => name.Kind == NameKind.Primary)?.Text ?? "";

    public int LongestName => _names.Count == 0 ? 0 : _names.Max(name => name.Text.Length);

    public bool HasProgram => _programs.Count > 0;

    /// <summary>A second primary name is an alias as strong: a party has one.</summary>
    public void Add(string? name, NameKind kind, NameStrength strength = NameStrength.Strong)
    {
        var original = name ?? "";
        if (Spaces.Squeezed(Bidi.Without(original)) is { Length: > 0 } text)
        {
            var said = kind == NameKind.Primary && Name.Length > 0 ? NameKind.Aka : kind;
            _names.Add(new PartyName(text, strength, said) { Original = original.Trim() });
        }
    }

    public void AddProgram(string tag) => _programs.Add(ProgramTag.Normalize(Spaces.Squeezed(tag)));

    /// <summary>A date that cannot be read stays among the remarks, as written.</summary>
    public void AddBirth(BirthDate? date, string written)
    {
        if (date is not null)
        {
            _births.Add(date);
        }
        else
        {
            Other.Add("born", written);
        }
    }

    public void Add(Address address)
    {
        if (address.ToString().Length > 0)
        {
            _addresses.Add(address);
        }
    }

    /// <summary>Prose of the issuer: it stands whole in the remarks, and among what was not read out.</summary>
    public void Remark(string? text)
    {
        if (Spaces.Squeezed(text) is { Length: > 0 } said)
        {
            _remarks.Add(said);
            Other.Add(said);
        }
    }

    public ListedParty Party(string list) =>
        new(
            $"{list}:{Number}",
            Name,
            Kind,
            [
                .. _names
                    .OrderBy(name => name.Kind != NameKind.Primary)
                    .ThenBy(name => name.Strength)
                    .DistinctBy(name => name.Text),
            ],
            [.. _programs.Distinct(StringComparer.Ordinal)],
            string.Join("; ", _remarks.Distinct(StringComparer.Ordinal)),
            LinkedTo: []
        )
        {
            Titles = Titles.All,
            BirthDates = [.. _births.Distinct()],
            BirthPlaces = BirthPlaces.All,
            Nationalities = Nationalities.All,
            Citizenships = Citizenships.All,
            Gender = Gender,
            Identifiers = [.. Identifiers.Distinct()],
            Addresses = [.. _addresses.Distinct()],
            Vessel = Vessel,
            Listed = [.. Listed.Distinct()],
            LegalBasis = LegalBasis.All,
            Measures = Measures.All,
            Lists = Lists.All,
            Relations = [.. Relations.Distinct()],
            OtherRemarks = Other.All,
        };

    /// <summary>Texts of one kind, squeezed, each once.</summary>
    internal sealed class Facts
    {
        private readonly List<string> _said = [];

        public ImmutableArray<string> All => [.. _said.Distinct(StringComparer.Ordinal)];

        public void Add(string? text)
        {
            if (Spaces.Squeezed(text) is { Length: > 0 } said)
            {
                _said.Add(said);
            }
        }

        public void AddAll(IEnumerable<string> texts)
        {
            foreach (var text in texts)
            {
                Add(text);
            }
        }

        /// <summary>"born Sep-76": a fact that keeps its words; nothing without the fact.</summary>
        public void Add(string words, string? text)
        {
            if (Spaces.Squeezed(text) is { Length: > 0 } said)
            {
                Add($"{words} {said}");
            }
        }
    }
}
