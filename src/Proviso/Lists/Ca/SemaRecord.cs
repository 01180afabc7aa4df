using Proviso.Lists.Xml;

namespace Proviso.Lists.Ca;

/// <summary>One record of Canada's list.</summary>
internal sealed class SemaRecord(XmlPart record)
{
    private readonly string _imo = Text(record, "ShipIMONumber");

    private bool IsPerson => Text(record, "LastName").Length > 0;

    public PartyDraft Draft()
    {
        var regime = Regime(Text(record, "Country"));
        var schedule = Text(record, "Schedule");
        var item = Text(record, "Item");
        var draft = new PartyDraft(KeyOf(regime, schedule, item), Kind());
        Names(draft);
        if (regime.Length > 0)
        {
            draft.AddProgram($"CA-{regime}");
            draft.LegalBasis.Add(
                Spaces.Joined(
                    ", ",
                    regime,
                    schedule is "" or "N/A" ? "" : $"Schedule {schedule}",
                    $"item {item}"
                )
            );
        }

        Listed(draft, $"CA-{regime}");
        var title = First("TitleOrShip", "Title");
        var date = First("DateOfBirthOrShipBuildDate", "DateOfBirth");
        if (draft.Kind == PartyKind.Vessel)
        {
            Ship(draft, title, date);
        }
        else
        {
            draft.Titles.AddAll(title.Split('/'));
            if (date.Length > 0)
            {
                draft.AddBirth(WrittenBirth.Read(date), date);
            }
        }

        return draft;
    }

    /// <summary>"Russia" out of "Russia / Russie", "JVCFOR" out of its long name in two languages.</summary>
    internal static string Regime(string country)
    {
        var english = Spaces.Squeezed(country.Split(" / ", 2)[0]);
        var open = english.LastIndexOf('(');
        var inside = open < 0 ? "" : english[(open + 1)..].TrimEnd(')', ' ');
        return inside.Length > 1 && inside.All(char.IsAsciiLetterUpper) ? inside : english;
    }

    private static string KeyOf(string regime, string schedule, string item) =>
        item.Length == 0 || regime.Length == 0
            ? ""
            : string.Join(
                '.',
                new[] { regime, schedule == "N/A" ? "" : schedule, item }
                    .Select(Slug.Of)
                    .Where(part => part.Length > 0)
            );

    private PartyKind Kind() =>
        IsPerson ? PartyKind.Individual
        : _imo.Length > 0 ? PartyKind.Vessel
        : PartyKind.Entity;

    private void Names(PartyDraft draft)
    {
        if (IsPerson)
        {
            draft.Add(
                Spaces.Joined(", ", Text(record, "LastName"), Text(record, "GivenName")),
                NameKind.Primary
            );
        }
        else
        {
            var (name, known) = SemaNames.KnownAs(First("EntityOrShip", "Entity"));
            draft.Add(name, NameKind.Primary);
            Add(draft, SemaNames.Sides(name).Concat(known));
        }

        Add(draft, SemaNames.Aliases(Text(record, "Aliases")));
    }

    /// <summary>
    /// "Andrei" beside "KELIN, Andrey" is another spelling of one word of the name: alone it would name every Andrei, so
    /// one word of a person is weak.
    /// </summary>
    private void Add(PartyDraft draft, IEnumerable<(string Name, bool IsPart)> names)
    {
        foreach (var (name, isPart) in names)
        {
            draft.Add(
                name,
                NameKind.Aka,
                isPart || (IsPerson && !name.Contains(' ', StringComparison.Ordinal))
                    ? NameStrength.Weak
                    : NameStrength.Strong
            );
        }
    }

    private void Listed(PartyDraft draft, string tag)
    {
        var written = Text(record, "DateOfListing");
        if (WrittenDay.Iso(written) is { } day)
        {
            draft.Listed.Add(new ListingDate("SEMA", ProgramTag.Normalize(tag), day));
        }
        else
        {
            draft.Other.Add("listed", written);
        }
    }

    private void Ship(PartyDraft draft, string type, string built)
    {
        draft.Vessel = new VesselFacts(
            CallSign: "",
            type,
            Tonnage: "",
            GrossTonnage: "",
            Flag: "",
            Owner: "",
            YearOfBuild: built,
            FormerFlags: []
        );
        draft.Identifiers.Add(
            new Identifier(
                IdentifierKind.Imo,
                "ShipIMONumber",
                _imo,
                Country: "",
                Issued: "",
                Expires: "",
                Currency: "",
                $"IMO {_imo}"
            )
        );
    }

    private string First(string now, string before) =>
        Text(record, now) is { Length: > 0 } text ? text : Text(record, before);

    private static string Text(XmlPart record, string name) => Spaces.Squeezed(record.Value(name));
}
