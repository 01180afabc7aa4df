namespace Proviso.Lists;

/// <summary>One field of a party as sorted text, so that two editions are compared by what they say and not by order.</summary>
/// <param name="IsGiven">False for an edition that lacks the file of the set in which the field stands.</param>
internal sealed record PartyField(
    string Name,
    Func<ListedParty, IEnumerable<string>> Read,
    Func<ListEdition, bool> IsGiven
)
{
    // Together they hold every column: the remarks are spread over the fields read out of them, and the rest.
    public static readonly ImmutableArray<PartyField> All =
    [
        Of("name", party => [Plain(party.Name)]),
        Of("kind", party => [party.Kind.ToString()]),
        Of("programs", party => party.Programs),
        new("aliases", Names(NameStrength.Strong), edition => edition.HasAliases),
        Of("weak_aliases", Names(NameStrength.Weak)),
        Of("titles", party => party.Titles),
        Of("birth_dates", party => party.BirthDates.Select(birth => birth.Text)),
        Of("birth_places", party => party.BirthPlaces),
        Of("nationalities", party => party.Nationalities),
        Of("citizenships", party => party.Citizenships),
        Of("gender", party => party.Gender.Length == 0 ? [] : [party.Gender]),
        Of("identifiers", party => party.Identifiers.Select(id => id.Text)),
        new(
            "addresses",
            party => party.Addresses.Select(address => address.ToString()),
            edition => edition.HasAddresses
        ),
        Of("vessel", party => party.Vessel is { } vessel ? Vessel(vessel) : []),
        Of("linked_to", party => party.LinkedTo),
        Of("relations", party => party.Relations.Select(relation => relation.ToString())),
        Of("listed", party => party.Listed.Select(listed => listed.ToString())),
        Of("lists", party => party.Lists),
        Of("legal_basis", party => party.LegalBasis),
        Of("measures", party => party.Measures),
        Of(
            "other_remarks",
            party => party.OtherRemarks.Select(remark => Plain(remark).TrimEnd('.'))
        ),
    ];

    /// <summary>True when the edition's form carries the field and the file of the set that holds it was given.</summary>
    public bool Speaks(ListEdition edition) =>
        IsGiven(edition) && !edition.Lacks.Contains(Name, StringComparer.Ordinal);

    public ImmutableArray<string> Values(ListedParty party) =>
        [.. Read(party).Order(StringComparer.Ordinal)];

    private static PartyField Of(string name, Func<ListedParty, IEnumerable<string>> read) =>
        new(name, read, _ => true);

    private static Func<ListedParty, IEnumerable<string>> Names(NameStrength strength) =>
        party =>
            party
                .Names.Where(name => name.Kind != NameKind.Primary && name.Strength == strength)
                .Select(name => $"{name.Kind.ToString().ToLowerInvariant()} {Plain(name.Text)}");

    // OFAC's csv has no room for double quotes and closes its remarks with a full stop; its other forms do neither.
    private static string Plain(string text) => text.Replace('"', '\'');

    private static IEnumerable<string> Vessel(VesselFacts vessel) =>
        new[]
        {
            ("call sign", vessel.CallSign),
            ("type", vessel.Type),
            ("tonnage", vessel.Tonnage),
            ("gross tonnage", vessel.GrossTonnage),
            ("flag", vessel.Flag),
            ("owner", vessel.Owner),
            ("year of build", vessel.YearOfBuild),
        }
            .Where(fact => fact.Item2.Length > 0)
            .Select(fact => $"{fact.Item1} {fact.Item2}")
            .Concat(vessel.FormerFlags.Select(flag => $"former flag {flag}"));
}
