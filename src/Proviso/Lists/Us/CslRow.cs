using System.Text.RegularExpressions;
using Proviso.Lists.Ofac;

namespace Proviso.Lists.Us;

/// <summary>One row of the US Consolidated Screening List.</summary>
internal sealed partial class CslRow(HeadedRows rows, CsvRow row)
{
    private readonly string _source = rows.Text(row, "source");
    private readonly string _list = CodeOf(rows.Text(row, "source"));

    /// <summary>OFAC's own number, or "el.federal-security-service-fsb.2017-01-04"; empty when the row has no name.</summary>
    public string Number
    {
        get
        {
            if (Text("entity_number") is { Length: > 0 } number)
            {
                return number;
            }

            var name = Slug.Of(Text("name"));
            return name.Length == 0
                ? ""
                : string.Join(
                    '.',
                    new[] { Slug.Of(_list), name, Text("start_date") }.Where(p => p.Length > 0)
                );
        }
    }

    /// <summary>Null for a word that is no type; unknown for the lists of Commerce and State, which give none.</summary>
    public PartyKind? Kind =>
        Text("type") switch
        {
            "" => PartyKind.Unknown,
            var type => OfacKinds.Of(type),
        };

    /// <summary>"FAU ?Glavgosekspertiza Rossii?": quotation marks and accents that a re-encoding lost.</summary>
    public bool HasLostCharacters =>
        Text("name").Contains('?', StringComparison.Ordinal)
        || Text("alt_names").Contains('?', StringComparison.Ordinal);

    public void AddTo(PartyDraft draft)
    {
        draft.Add(rows.Raw(row, "name"), NameKind.Primary);
        foreach (var name in NameList.Split(Text("alt_names")))
        {
            // "A; B; and C": the last of a list in prose.
            draft.Add(
                name.StartsWith("and ", StringComparison.Ordinal) ? name[4..] : name,
                NameKind.Aka
            );
        }

        draft.Lists.Add(_source);
        Programs(draft);
        draft.Titles.Add(Text("title"));
        foreach (var address in Parts("addresses"))
        {
            draft.Add(Place(address));
        }

        draft.LegalBasis.AddAll(FederalRegister.Split(Text("federal_register_notice")));
        draft.Measures.Add("license requirement:", Text("license_requirement"));
        draft.Measures.Add("license policy:", Text("license_policy"));
        draft.Other.Add("until", Text("end_date"));
        draft.Other.Add("standard order:", Text("standard_order"));
        draft.Citizenships.AddAll(Parts("citizenships"));
        draft.Nationalities.AddAll(Parts("nationalities"));
        draft.BirthPlaces.AddAll(Parts("places_of_birth"));
        foreach (var born in Parts("dates_of_birth"))
        {
            draft.AddBirth(WrittenBirth.Read(born), born);
        }

        Vessel(draft);
        Remarks(draft);
        foreach (var id in Parts("ids"))
        {
            CslIds.Add(id, draft);
        }
    }

    /// <summary>
    /// OFAC's programs are OFAC's law only on the SDN list. On its other lists the same tag does not block (an entry of
    /// SSI is tagged UKRAINE-EO13662), and the lists of Commerce and State are other law: the list's code stands before.
    /// </summary>
    private void Programs(PartyDraft draft)
    {
        var programs = Parts("programs").ToArray();
        if (_list == "SDN")
        {
            programs.ToList().ForEach(draft.AddProgram);
        }
        else if (programs.Length == 0)
        {
            draft.AddProgram($"US-{_list}");
        }
        else
        {
            programs.ToList().ForEach(program => draft.AddProgram($"US-{_list} {program}"));
        }

        if (WrittenDay.Iso(Text("start_date")) is { } day)
        {
            draft.Listed.Add(new ListingDate(_source, "", day));
        }
        else
        {
            draft.Other.Add("since", Text("start_date"));
        }
    }

    private void Vessel(PartyDraft draft)
    {
        string[] columns =
        [
            "call_sign",
            "vessel_type",
            "gross_tonnage",
            "gross_registered_tonnage",
            "vessel_flag",
            "vessel_owner",
        ];
        if (draft.Vessel is null && columns.Any(column => Text(column).Length > 0))
        {
            draft.Vessel = new VesselFacts(
                Text("call_sign"),
                Text("vessel_type"),
                Text("gross_tonnage"),
                Text("gross_registered_tonnage"),
                Text("vessel_flag"),
                Text("vessel_owner"),
                YearOfBuild: "",
                FormerFlags: []
            );
        }
    }

    private void Remarks(PartyDraft draft)
    {
        var remarks = Text("remarks");
        draft.Remark(remarks);
        foreach (Match link in LinkedTo().Matches(remarks))
        {
            draft.Relations.Add(
                new Relation(RelationKind.LinkedTo, "Linked To", "", link.Groups["name"].Value)
            );
        }
    }

    // "Lubyanskaya Ploschad, Dom 2, Moscow, 107031, RU"; the country alone is "RU".
    private static Address Place(string address)
    {
        var at = address.LastIndexOf(", ", StringComparison.Ordinal);
        var last = at < 0 ? address : address[(at + 2)..];
        return last is [>= 'A' and <= 'Z', >= 'A' and <= 'Z']
            ? new Address(0, at < 0 ? "" : address[..at], "", last, "")
            : new Address(0, address, "", "", "");
    }

    private IEnumerable<string> Parts(string column) =>
        Text(column).Split("; ").Select(part => part.Trim(' ', ';')).Where(part => part.Length > 0);

    private string Text(string column) => rows.Text(row, column);

    /// <summary>"EL" out of "Entity List (EL) - Bureau of Industry and Security".</summary>
    internal static string CodeOf(string source) =>
        Code().Match(source) is { Success: true } match
            ? match.Groups["code"].Value
            : Slug.Of(source).ToUpperInvariant();

    [GeneratedRegex(
        @"\((?<code>[A-Z]{2,}(-[A-Z]+)?)( List)?\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Code();

    [GeneratedRegex(
        @"Linked To: (?<name>[^;]+?)(?=\)$|;|\)\s|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex LinkedTo();
}
