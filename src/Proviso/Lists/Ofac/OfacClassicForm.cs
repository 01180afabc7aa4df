using System.Globalization;
using NodaTime.Text;
using Proviso.Lists.Xml;

namespace Proviso.Lists.Ofac;

/// <summary>sdn.xml and consolidated.xml: root sdnList, one sdnEntry a party. Its namespace changed in 2024, its elements did not.</summary>
internal sealed class OfacClassicForm : IListForm
{
    private static readonly LocalDatePattern Date = LocalDatePattern.CreateWithInvariantCulture(
        "MM/dd/uuuu"
    );

    public string Name => "OFAC xml";

    public bool Recognizes(ListFile file) => XmlRoot.Of(file) == "sdnList";

    public ListEdition Read(ImmutableArray<ListFile> files, ListHints hints)
    {
        var file = OneFile.Of(files, this);
        var problems = new Problems();
        var edition = new OfacXmlEdition(file, Name, problems)
        {
            Lacks = ["relations", "listed", "legal_basis", "measures"],
        };
        XmlParts.Read(
            file,
            problems,
            ["publshInformation", "sdnEntry"],
            part =>
            {
                if (part.Name == "sdnEntry")
                {
                    Take(part, edition, problems);
                }
                else
                {
                    edition.Date = Published(part);
                    edition.Declared = int.TryParse(
                        part.Value("Record_Count"),
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var count
                    )
                        ? count
                        : null;
                }
            }
        );
        return edition.Edition(files, hints);
    }

    private static EditionDate? Published(XmlPart information)
    {
        var text = information.Value("Publish_Date");
        return Date.Parse(text) is { Success: true, Value: var day }
            ? EditionDate.Stated(day, $"Publish_Date {text}")
            : null;
    }

    private static void Take(XmlPart entry, OfacXmlEdition edition, Problems problems)
    {
        if (OfacKinds.Of(entry.Value("sdnType")) is not { } kind)
        {
            problems.Add(
                "PV0312",
                entry.Where,
                $"'{Visible.Of(entry.Value("sdnType"))}' is not a type of party",
                "one of: Individual, Entity, Vessel, Aircraft"
            );
            return;
        }

        ImmutableArray<string> titles = entry.Value("title") is { Length: > 0 } title
            ? [.. title.Split("; ").Select(part => part.Trim())]
            : [];
        var draft = new OfacDraft(entry.Value("uid"), kind, titles)
        {
            Remarks = entry.Value("remarks"),
        };
        draft.Add(new PartyName(FullName(entry), NameStrength.Strong, NameKind.Primary));
        foreach (var alias in entry.All("akaList", "aka"))
        {
            draft.Add(Alias(alias));
        }

        foreach (var program in entry.All("programList", "program"))
        {
            draft.AddProgram(program.Text);
        }

        foreach (var address in entry.All("addressList", "address"))
        {
            draft.Add(Place(address));
        }

        Say(entry, draft);
        edition.Add(draft, entry.Where);
    }

    private static void Say(XmlPart entry, OfacDraft draft)
    {
        foreach (var born in entry.All("dateOfBirthList", "dateOfBirthItem"))
        {
            draft.Facts.Take($"DOB {born.Value("dateOfBirth")}");
        }

        foreach (var born in entry.All("placeOfBirthList", "placeOfBirthItem"))
        {
            draft.Facts.Take($"POB {born.Value("placeOfBirth")}");
        }

        foreach (var nation in entry.All("nationalityList", "nationality"))
        {
            draft.Facts.Take($"nationality {nation.Value("country")}");
        }

        foreach (var nation in entry.All("citizenshipList", "citizenship"))
        {
            draft.Facts.Take($"citizen {nation.Value("country")}");
        }

        foreach (var id in entry.All("idList", "id"))
        {
            draft.Facts.TakeNumber(
                id.Value("idType"),
                id.Value("idNumber"),
                id.Value("idCountry"),
                id.Value("issueDate"),
                id.Value("expirationDate")
            );
        }

        if (entry.Child("vesselInfo") is { } vessel)
        {
            draft.AddVessel(OfacVesselWords.CallSign, vessel.Value("callSign"));
            draft.AddVessel(OfacVesselWords.Type, vessel.Value("vesselType"));
            draft.AddVessel(OfacVesselWords.Flag, vessel.Value("vesselFlag"));
            draft.AddVessel(OfacVesselWords.Owner, vessel.Value("vesselOwner"));
            draft.AddVessel(OfacVesselWords.Tonnage, vessel.Value("tonnage"));
            draft.AddVessel(OfacVesselWords.GrossTonnage, vessel.Value("grossRegisteredTonnage"));
        }

        draft.Facts.TakeRemarks(draft.Remarks);
    }

    // A weak alias of a person stands whole in lastName: "ZAHAR, Mahmoud".
    private static string FullName(XmlPart named) =>
        string.Join(
            ", ",
            new[] { named.Value("lastName"), named.Value("firstName") }.Where(part =>
                part.Length > 0
            )
        );

    private static PartyName Alias(XmlPart alias) =>
        new(
            FullName(alias),
            alias.Value("category") == "weak" ? NameStrength.Weak : NameStrength.Strong,
            OfacKinds.OfName(alias.Value("type"))
        );

    private static Address Place(XmlPart address) =>
        new OfacAddressParts(
            [address.Value("address1"), address.Value("address2"), address.Value("address3")],
            address.Value("city"),
            address.Value("stateOrProvince"),
            address.Value("postalCode"),
            address.Value("country")
        ).Address(
            int.TryParse(
                address.Value("uid"),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : 0
        );
}
