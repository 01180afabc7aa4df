using Proviso.Lists.Xml;

namespace Proviso.Lists.Un;

/// <summary>One INDIVIDUAL or ENTITY of the Security Council's list.</summary>
internal sealed class UnEntry(XmlPart entry)
{
    private readonly bool _isPerson = entry.Name == "INDIVIDUAL";

    public PartyDraft Draft()
    {
        // Stray spaces even in the key: "KPi.034 ".
        var draft = new PartyDraft(
            Spaces.Squeezed(entry.Value("REFERENCE_NUMBER")),
            _isPerson ? PartyKind.Individual : PartyKind.Entity
        );
        Names(draft);
        var regime = Spaces.Squeezed(entry.Value("UN_LIST_TYPE"));
        if (regime.Length > 0)
        {
            draft.AddProgram($"UN-{regime}");
            Listed(draft, $"UN {regime}", $"UN-{regime}");
        }

        draft.Titles.AddAll(Values("TITLE"));
        draft.Titles.AddAll(Values("DESIGNATION"));
        draft.Nationalities.AddAll(Values("NATIONALITY"));
        draft.Gender = Spaces.Squeezed(entry.Value("GENDER")).ToUpperInvariant() switch
        {
            "MALE" => "Male",
            "FEMALE" => "Female",
            _ => "",
        };
        Births(draft);
        Addresses(draft);
        foreach (var document in entry.All("INDIVIDUAL_DOCUMENT"))
        {
            UnDocument.Add(document, draft);
        }

        draft.Remark(entry.Value("COMMENTS1"));
        draft.Other.Add("submitted by", entry.Value("SUBMITTED_BY"));
        draft.Other.Add("submitted on", entry.Value("SUBMITTED_ON"));
        foreach (var day in Values("LAST_DAY_UPDATED"))
        {
            draft.Other.Add("updated", day);
        }

        return draft;
    }

    /// <summary>
    /// FIRST to FOURTH_NAME stand as they come: which of them is the family's is not said ("RI", "WON HO"). An
    /// entity has its whole name in FIRST_NAME.
    /// </summary>
    private void Names(PartyDraft draft)
    {
        draft.Add(
            Spaces.Joined(
                " ",
                entry.Value("FIRST_NAME"),
                entry.Value("SECOND_NAME"),
                entry.Value("THIRD_NAME"),
                entry.Value("FOURTH_NAME")
            ),
            NameKind.Primary
        );
        draft.Add(entry.Value("NAME_ORIGINAL_SCRIPT"), NameKind.Aka);
        foreach (var alias in entry.All(_isPerson ? "INDIVIDUAL_ALIAS" : "ENTITY_ALIAS"))
        {
            Alias(alias, draft);
        }
    }

    /// <summary>QUALITY is a strength for a person (Good, Low) and a kind for an entity (a.k.a., f.k.a.); empty elements are normal.</summary>
    private static void Alias(XmlPart alias, PartyDraft draft)
    {
        var quality = Spaces.Squeezed(alias.Value("QUALITY")).ToUpperInvariant();
        var note = Spaces.Squeezed(alias.Value("NOTE"));
        var kind = quality == "F.K.A." || IsFormer(note) ? NameKind.Fka : NameKind.Aka;
        var strength = quality == "LOW" ? NameStrength.Weak : NameStrength.Strong;
        foreach (var name in NameList.Split(alias.Value("ALIAS_NAME")))
        {
            draft.Add(name, kind, strength);
        }

        if (note.Length > 0)
        {
            OriginalScript(note, draft, strength);
            draft.Other.Add($"{Spaces.Squeezed(alias.Value("ALIAS_NAME"))}: {note}");
        }

        // A false identity has its own birth: it may be the one in the customer's passport.
        if (alias.Value("DATE_OF_BIRTH") is { Length: > 0 } born)
        {
            draft.AddBirth(WrittenBirth.Read(born), born);
        }

        draft.BirthPlaces.Add(
            Spaces.Joined(", ", alias.Value("CITY_OF_BIRTH"), alias.Value("COUNTRY_OF_BIRTH"))
        );
    }

    private static bool IsFormer(string note) =>
        note.StartsWith("previously listed as", StringComparison.OrdinalIgnoreCase)
        || note.StartsWith("formerly listed as", StringComparison.OrdinalIgnoreCase);

    private static void OriginalScript(string note, PartyDraft draft, NameStrength strength)
    {
        var at = note.IndexOf("script:", StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && ScriptFinder.Of(note[(at + 7)..]) is not (Script.Latin or Script.None))
        {
            draft.Add(note[(at + 7)..].Trim(' ', ')', ';'), NameKind.Aka, strength);
        }
    }

    private void Births(PartyDraft draft)
    {
        foreach (var born in entry.All("INDIVIDUAL_DATE_OF_BIRTH"))
        {
            Born(born, draft);
        }

        foreach (var place in entry.All("INDIVIDUAL_PLACE_OF_BIRTH"))
        {
            draft.BirthPlaces.Add(
                Spaces.Joined(
                    ", ",
                    place.Value("STREET"),
                    place.Value("CITY"),
                    place.Value("STATE_PROVINCE"),
                    place.Value("COUNTRY")
                )
            );
            draft.Other.Add("place of birth:", place.Value("NOTE"));
        }
    }

    /// <summary>TYPE_OF_DATE is EXACT, APPROXIMATELY, BETWEEN or empty, before 2017 also "Exact"; the facts stand in DATE, YEAR, or FROM_YEAR and TO_YEAR.</summary>
    private static void Born(XmlPart born, PartyDraft draft)
    {
        var type = Spaces.Squeezed(born.Value("TYPE_OF_DATE")).ToUpperInvariant();
        var note = Spaces.Squeezed(born.Value("NOTE"));
        var circa =
            type == "APPROXIMATELY"
            || note.StartsWith("approximately", StringComparison.OrdinalIgnoreCase);
        var words = Spaces.Joined(
            " ",
            circa ? "circa" : "",
            born.Value("DATE"),
            born.Value("YEAR")
        );
        if (Spaces.Joined("", born.Value("FROM_YEAR"), born.Value("TO_YEAR")).Length > 0)
        {
            words =
                $"{(circa ? "circa " : "")}{Spaces.Squeezed(born.Value("FROM_YEAR"))} to {Spaces.Squeezed(born.Value("TO_YEAR"))}";
        }

        var isNoteTheDate =
            Spaces
                .Joined("", born.Value("DATE"), born.Value("YEAR"), born.Value("FROM_YEAR"))
                .Length == 0;
        if (isNoteTheDate && note.Length == 0)
        {
            return;
        }

        if (isNoteTheDate)
        {
            // "August 1961" stands in the note alone; "24/06/1402 (Hijri Calendar)" is no date of ours.
            draft.AddBirth(WrittenBirth.Read(note), note);
            return;
        }

        draft.AddBirth(WrittenBirth.Read(words), words);
        draft.Other.Add("date of birth:", note);
    }

    private void Addresses(PartyDraft draft)
    {
        foreach (var address in entry.All(_isPerson ? "INDIVIDUAL_ADDRESS" : "ENTITY_ADDRESS"))
        {
            draft.Add(
                new Address(
                    Number: 0,
                    Spaces.Squeezed(address.Value("STREET")),
                    Spaces.Joined(
                        " ",
                        address.Value("CITY"),
                        address.Value("STATE_PROVINCE"),
                        address.Value("ZIP_CODE")
                    ),
                    Spaces.Squeezed(address.Value("COUNTRY")),
                    Spaces.Squeezed(address.Value("NOTE"))
                )
            );
        }
    }

    private void Listed(PartyDraft draft, string list, string tag)
    {
        var written = Spaces.Squeezed(entry.Value("LISTED_ON"));
        if (WrittenDay.Iso(written) is { } day)
        {
            draft.Listed.Add(new ListingDate(list, tag, day));
        }
        else
        {
            draft.Other.Add("listed on", written);
        }
    }

    private IEnumerable<string> Values(string name) =>
        entry.All(name, "VALUE").Select(value => value.Text);
}
