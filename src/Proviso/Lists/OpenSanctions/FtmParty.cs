namespace Proviso.Lists.OpenSanctions;

/// <summary>One target of a FollowTheMoney file.</summary>
internal sealed class FtmParty(FtmEntity entity, PartyKind kind)
{
    public PartyDraft Draft(FtmJoin join)
    {
        var draft = new PartyDraft(entity.Id, kind)
        {
            Gender = entity.First("gender") switch
            {
                "male" => "Male",
                "female" => "Female",
                _ => "",
            },
        };
        Names(draft);
        Programs(draft);
        draft.Titles.AddAll(entity["title"]);
        draft.Titles.AddAll(entity["position"]);
        foreach (var born in entity["birthDate"])
        {
            draft.AddBirth(WrittenBirth.Read(born), born);
        }

        draft.BirthPlaces.AddAll(entity["birthPlace"]);
        draft.Nationalities.AddAll(entity["nationality"]);
        draft.Citizenships.AddAll(entity["citizenship"]);
        foreach (var (property, number, country) in OpenSanctionsWords.Numbers)
        {
            entity[property]
                .ToList()
                .ForEach(value => draft.Identifiers.Add(Id(number, property, value, country)));
        }

        foreach (var document in join.DocumentsOf(entity.Id))
        {
            Document(document, draft);
        }

        Addresses(draft, join);
        draft.Relations.AddRange(join.TiesOf(entity.Id));
        foreach (var sanction in join.SanctionsOf(entity.Id))
        {
            Sanction(sanction, draft);
        }

        draft.Other.AddAll(entity["country"].Select(country => $"country {country}"));
        draft.Other.AddAll(entity["topics"].Select(topic => $"topic {topic}"));
        foreach (var note in entity["notes"])
        {
            draft.Remark(note);
        }

        return draft;
    }

    private void Names(PartyDraft draft)
    {
        draft.Add(
            entity.Caption.Length > 0 ? entity.Caption : entity.First("name"),
            NameKind.Primary
        );
        Add("name", NameKind.Aka, NameStrength.Strong);
        Add("alias", NameKind.Aka, NameStrength.Strong);
        Add("abbreviation", NameKind.Aka, NameStrength.Strong);
        Add("previousName", NameKind.Fka, NameStrength.Strong);
        Add("weakAlias", NameKind.Aka, NameStrength.Weak);

        void Add(string property, NameKind kind, NameStrength strength) =>
            entity[property].ToList().ForEach(name => draft.Add(name, kind, strength));
    }

    /// <summary>The regimes that OpenSanctions names, else the data sets; never OFAC's own tags.</summary>
    private void Programs(PartyDraft draft)
    {
        entity["programId"].ToList().ForEach(id => draft.AddProgram($"OpenSanctions {id}"));
        entity.Datasets.ToList().ForEach(set => draft.AddProgram($"OpenSanctions {set}"));
        if (!draft.HasProgram)
        {
            draft.AddProgram("OpenSanctions");
        }
    }

    private void Addresses(PartyDraft draft, FtmJoin join)
    {
        entity["address"]
            .ToList()
            .ForEach(full => draft.Add(new Address(0, Spaces.Squeezed(full), "", "", "")));
        foreach (var address in entity["addressEntity"].Select(join.Find).OfType<FtmEntity>())
        {
            draft.Add(
                new Address(
                    Number: 0,
                    Spaces.Squeezed(address.First("street")) is { Length: > 0 } street
                        ? street
                        : Spaces.Squeezed(address.First("full")),
                    Spaces.Joined(" ", address.First("city"), address.First("postalCode")),
                    address.First("country"),
                    Remark: ""
                )
            );
        }
    }

    private static void Document(FtmEntity document, PartyDraft draft)
    {
        foreach (var number in document["number"])
        {
            draft.Identifiers.Add(
                Id(
                    document.Schema == "Passport"
                        ? IdentifierKind.Passport
                        : DocumentWords.Kind(document.First("type")),
                    Spaces.Joined(" ", document.Schema, document.First("type")),
                    number,
                    document.First("country")
                )
            );
        }
    }

    private static void Sanction(FtmEntity sanction, PartyDraft draft)
    {
        var authority = sanction.First("authority");
        var since = sanction.First("listingDate") is { Length: > 0 } listed
            ? listed
            : sanction.First("startDate");
        if (WrittenDay.Iso(since) is { } day)
        {
            draft.Listed.Add(
                new ListingDate(
                    authority,
                    sanction.First("programId") is { Length: > 0 } id
                        ? ProgramTag.Normalize($"OpenSanctions {id}")
                        : "",
                    day
                )
            );
        }

        draft.LegalBasis.AddAll(sanction["program"]);
        draft.Measures.AddAll(sanction["provisions"]);
        draft.Other.Add($"{authority} until", sanction.First("endDate"));
    }

    private static Identifier Id(
        IdentifierKind kind,
        string words,
        string number,
        string country
    ) => new(kind, words, number, country, "", "", "", $"{words} {number}");
}
