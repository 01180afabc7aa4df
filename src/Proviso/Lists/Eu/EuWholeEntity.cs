using System.Text.RegularExpressions;
using Proviso.Lists.Xml;

namespace Proviso.Lists.Eu;

/// <summary>One ENTITY of the EU's retired xml.</summary>
internal sealed partial class EuWholeEntity(XmlPart entity)
{
    public PartyDraft Draft(Problems problems)
    {
        var type = entity.Attribute("Type");
        if (type is not ("P" or "E"))
        {
            problems.Add(
                "PV0312",
                entity.Where,
                $"'{Visible.Of(type)}' is not a type of party",
                "one of: P (person), E (enterprise)"
            );
        }

        var draft = new PartyDraft(
            entity.Attribute("Id"),
            type == "P" ? PartyKind.Individual : PartyKind.Entity
        );
        if (entity.Attribute("programme") is { Length: > 0 } programme)
        {
            draft.AddProgram($"EU-{programme}");
        }

        draft.LegalBasis.Add(
            Spaces.Joined(" of ", entity.Attribute("legal_basis"), entity.Attribute("reg_date"))
        );
        Names(draft);
        foreach (var born in entity.All("BIRTH"))
        {
            draft.BirthPlaces.Add(Spaces.Joined(", ", born.Value("PLACE"), born.Value("COUNTRY")));
            if (born.Value("DATE") is { Length: > 0 } date)
            {
                draft.AddBirth(WrittenBirth.Read(date), date);
            }
        }

        foreach (var citizen in entity.All("CITIZEN"))
        {
            draft.Citizenships.Add(citizen.Value("COUNTRY"));
        }

        entity.All("ADDRESS").ToList().ForEach(address => Place(address, draft));
        entity.All("PASSPORT").ToList().ForEach(passport => Document(passport, draft));
        draft.Remark(entity.Attribute("remark"));
        // "(Entity is sanctioned in regime 753/2011 (OJ L199) of programme AFG, in regime 881/2002 … of programme TAQA)"
        foreach (Match other in OtherProgram().Matches(entity.Attribute("remark")))
        {
            draft.AddProgram($"EU-{other.Groups["code"].Value}");
        }

        return draft;
    }

    /// <summary>The first NAME is the primary one. Each language of the Union spells names its own way, and each stands here.</summary>
    private void Names(PartyDraft draft)
    {
        foreach (var name in entity.All("NAME"))
        {
            var whole = name.Value("WHOLENAME");
            draft.Add(
                whole.Length > 0
                    ? whole
                    : Spaces.Joined(
                        " ",
                        name.Value("FIRSTNAME"),
                        name.Value("MIDDLENAME"),
                        name.Value("LASTNAME")
                    ),
                draft.Name.Length == 0 ? NameKind.Primary : NameKind.Aka
            );
            draft.Titles.Add(name.Value("TITLE"));
            draft.Titles.Add(name.Value("FUNCTION"));
            if (draft.Gender.Length == 0)
            {
                draft.Gender = EuWords.Gender(name.Value("GENDER"));
            }
        }
    }

    private static void Place(XmlPart address, PartyDraft draft)
    {
        draft.Add(
            new Address(
                Number: 0,
                Spaces.Joined(" ", address.Value("NUMBER"), address.Value("STREET")),
                Spaces.Joined(" ", address.Value("ZIPCODE"), address.Value("CITY")),
                address.Value("COUNTRY"),
                Remark: ""
            )
        );
        draft.Other.Add(address.Value("OTHER"));
    }

    /// <summary>Number, kind, state and prose in one: "AD001095 (passport-National passport) [known to be expired](…)".</summary>
    private static void Document(XmlPart passport, PartyDraft draft)
    {
        var text = Spaces.Squeezed(passport.Value("NUMBER"));
        var match = Written().Match(text);
        var number = match.Groups["number"].Value;
        if (!match.Success || !number.Any(char.IsAsciiDigit))
        {
            draft.Other.Add(text);
            return;
        }

        var words = match.Groups["words"].Value;
        var kind = DocumentWords.Kind(words);
        draft.Identifiers.Add(
            new Identifier(
                kind == IdentifierKind.Other ? DocumentWords.Kind(number) : kind,
                words,
                number,
                passport.Value("COUNTRY"),
                Issued: "",
                Expires: "",
                Currency: "",
                text
            )
            {
                IsFalse = text.Contains("[known to be false]", StringComparison.OrdinalIgnoreCase),
            }
        );
    }

    [GeneratedRegex(
        @"^(?<number>[^(]*?) *\((?<words>[a-z]+-[^()]*)\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Written();

    [GeneratedRegex(
        @"\bof programme (?<code>[A-Z]{2,8})\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex OtherProgram();
}
