using System.Globalization;
using NodaTime.Text;
using Proviso.Lists.Xml;

namespace Proviso.Lists.Ofac;

/// <summary>One entity of the enhanced form.</summary>
internal static class OfacEnhancedEntity
{
    public static OfacDraft? Draft(XmlPart entity, Problems problems)
    {
        var general = entity.Child("generalInfo");
        var type = general?.Value("entityType") ?? "";
        if (OfacKinds.Of(type) is not { } kind)
        {
            problems.Add(
                "PV0312",
                entity.Where,
                $"'{Visible.Of(type)}' is not a type of party",
                "one of: Individual, Entity, Vessel, Aircraft"
            );
            return null;
        }

        ImmutableArray<string> titles = general!.Value("title") is { Length: > 0 } title
            ? [.. title.Split("; ").Select(part => part.Trim())]
            : [];
        var draft = new OfacDraft(entity.Attribute("id"), kind, titles)
        {
            Remarks = general.Value("remarks"),
        };
        Names(entity, draft);
        Listings(entity, draft);
        foreach (var address in entity.All("addresses", "address"))
        {
            Addresses(address, draft);
        }

        foreach (var feature in entity.All("features", "feature"))
        {
            Feature(feature, draft);
        }

        foreach (var document in entity.All("identityDocuments", "identityDocument"))
        {
            Document(document, draft);
        }

        foreach (var relation in entity.All("relationships", "relationship"))
        {
            draft.Relations.Add(Tie(relation));
        }

        draft.Facts.TakeRemarks(draft.Remarks);
        return draft;
    }

    private static void Names(XmlPart entity, OfacDraft draft)
    {
        foreach (var name in entity.All("names", "name"))
        {
            var isPrimary = name.Value("isPrimary") == "true";
            var strength =
                name.Value("isLowQuality") == "true" ? NameStrength.Weak : NameStrength.Strong;
            foreach (var translation in name.All("translations", "translation"))
            {
                // The primary name in its own script is one more name of the party, not a second primary one.
                var kind =
                    isPrimary && translation.Value("isPrimary") == "true"
                        ? NameKind.Primary
                        : OfacKinds.OfName(name.Value("aliasType"));
                var written = Written(translation);
                draft.Add(
                    new PartyName(Bidi.Without(written), strength, kind) { Original = written }
                );
            }
        }
    }

    // Upper case throughout, as in the csv, and in the order of its script: an Arabic name has no comma.
    private static string Written(XmlPart translation)
    {
        var last = translation.Value("formattedLastName");
        var first = translation.Value("formattedFirstName");
        return translation.Value("formattedFullName") is { Length: > 0 } full ? full
            : first.Length > 0 ? $"{last}, {first}"
            : last;
    }

    private static void Listings(XmlPart entity, OfacDraft draft)
    {
        foreach (var list in entity.All("sanctionsLists", "sanctionsList"))
        {
            if (Day(list.Attribute("datePublished")) is { } day)
            {
                draft.Listed.Add(new ListingDate(list.Text, Program: "", day));
            }
        }

        foreach (var program in entity.All("sanctionsPrograms", "sanctionsProgram"))
        {
            draft.AddProgram(program.Text);
        }

        draft.LegalBasis.AddRange(
            entity.All("legalAuthorities", "legalAuthority").Select(law => law.Text)
        );
        draft.Measures.AddRange(
            entity.All("sanctionsTypes", "sanctionsType").Select(measure => measure.Text)
        );
    }

    // Every party has an address; one may hold a country and an empty translation.
    private static void Addresses(XmlPart address, OfacDraft draft)
    {
        var number = int.TryParse(
            address.Attribute("id"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var id
        )
            ? id
            : 0;
        foreach (var translation in address.All("translations", "translation"))
        {
            var parts = translation
                .All("addressParts", "addressPart")
                .ToLookup(part => part.Value("type"), part => Bidi.Without(part.Value("value")));
            string One(string type) => parts[type].FirstOrDefault("");
            draft.Add(
                new OfacAddressParts(
                    [One("ADDRESS1"), One("ADDRESS2"), One("ADDRESS3")],
                    One("CITY"),
                    One("STATE/PROVINCE"),
                    One("POSTAL CODE"),
                    address.Value("country") is { Length: > 0 } country ? country
                        : One("REGION") is { Length: > 0 } region ? $"Region: {region}"
                        : ""
                ).Address(number)
            );
        }
    }

    private static void Feature(XmlPart feature, OfacDraft draft)
    {
        var (words, value) = (feature.Value("type"), feature.Value("value"));
        switch (words)
        {
            case "Birthdate":
                draft.Facts.Born(Birth(feature, value));
                break;
            case "Place of Birth":
                draft.Facts.Take($"POB {value}");
                break;
            case "Nationality Country":
                draft.Facts.Take($"nationality {value}");
                break;
            case "Citizenship Country":
                draft.Facts.Take($"citizen {value}");
                break;
            case var vessel when OfacVesselWords.Contains(vessel):
                draft.AddVessel(vessel, value);
                break;
            default:
                draft.Facts.TakeNumber(words, value);
                break;
        }
    }

    private static BirthDate Birth(XmlPart feature, string written) =>
        feature.Child("valueDate") is { } date
        && Day(date.Value("fromDateBegin")) is { } from
        && Day(date.Value("toDateEnd")) is { } to
            ? OfacDates.Of(from, to, date.Value("isApproximate") == "true", written)
            : OfacDates.Read(written)
                ?? OfacDates.Of(
                    LocalDate.MinIsoValue,
                    LocalDate.MaxIsoValue,
                    isCirca: true,
                    written
                );

    private static void Document(XmlPart document, OfacDraft draft) =>
        draft.Facts.TakeNumber(
            document.Value("type"),
            document.Value("documentNumber"),
            document.Value("issuingCountry"),
            Period(document.Child("issueDate")),
            Period(document.Child("expirationDate")),
            isFalse: document.Value("isValid") == "false"
        );

    private static Relation Tie(XmlPart relation)
    {
        var other = relation.Child("relatedEntity");
        var words = relation.Value("type");
        return new Relation(
            OfacRelations.Of(words),
            words,
            other?.Attribute("entityId") ?? "",
            other?.Text ?? "",
            relation.Value("isFormerRelationship") == "true"
        );
    }

    private static LocalDate? Day(string text) =>
        text.Length >= 10 && LocalDatePattern.Iso.Parse(text[..10]) is { Success: true } day
            ? day.Value
            : null;

    private static string Period(XmlPart? period) =>
        period is not null
        && Day(period.Value("fromDateBegin")) is { } from
        && Day(period.Value("toDateEnd")) is { } to
            ? OfacDates.Of(from, to, period.Value("isApproximate") == "true").Text
            : "";
}
