using System.Globalization;
using Proviso.Lists.Xml;

namespace Proviso.Lists.Eu;

/// <summary>One sanctionEntity of the EU's xml v1.1; everything stands in attributes.</summary>
internal sealed class EuEntity(XmlPart entity)
{
    public PartyDraft Draft(Problems problems)
    {
        var draft = new PartyDraft(entity.Attribute("logicalId"), Kind(problems));
        Names(draft);
        foreach (var regulation in entity.All("regulation"))
        {
            if (regulation.Attribute("programme") is { Length: > 0 } programme)
            {
                draft.AddProgram($"EU-{programme}");
            }

            draft.LegalBasis.Add(
                Spaces.Joined(
                    " of ",
                    regulation.Attribute("numberTitle"),
                    regulation.Attribute("publicationDate")
                )
            );
        }

        if (WrittenDay.Iso(entity.Attribute("designationDate")) is { } day)
        {
            draft.Listed.Add(new ListingDate("EU financial sanctions", "", day));
        }
        else
        {
            draft.Other.Add("designated", entity.Attribute("designationDate"));
        }

        draft.Other.Add("designation:", entity.Attribute("designationDetails"));
        // It is still in the file, and whether the day has come is a question of the day asked about.
        draft.Other.Add("delisted from", entity.Attribute("delistingDate"));
        draft.Other.Add("EU reference", entity.Attribute("euReferenceNumber"));
        UnReference.AddTo(draft, $"UN Ref {entity.Attribute("unitedNationId")}");
        draft.Other.Add("UN id", entity.Attribute("unitedNationId"));
        foreach (var citizenship in entity.All("citizenship"))
        {
            draft.Citizenships.Add(Country(citizenship));
        }

        entity.All("birthdate").ToList().ForEach(born => EuBirth.Add(born, draft));
        entity.All("address").ToList().ForEach(address => Place(address, draft));
        entity.All("identification").ToList().ForEach(id => EuIdentification.Add(id, draft));
        foreach (var remark in entity.All("remark"))
        {
            draft.Remark(remark.Text);
        }

        return draft;
    }

    /// <summary>"00" is no country.</summary>
    internal static string Country(XmlPart part) =>
        part.Attribute("countryIso2Code") is "" or "00"
            ? ""
            : Spaces.Squeezed(
                part.Attribute("countryDescription") is { Length: > 0 } name
                    ? name
                    : part.Attribute("countryIso2Code")
            );

    private PartyKind Kind(Problems problems)
    {
        var code = entity.Child("subjectType")?.Attribute("classificationCode") ?? "";
        if (code is not ("P" or "E"))
        {
            problems.Add(
                "PV0312",
                entity.Where,
                $"'{Visible.Of(code)}' is not a type of party",
                "one of: P (person), E (enterprise)"
            );
        }

        return code == "P" ? PartyKind.Individual : PartyKind.Entity;
    }

    /// <summary>The first name said to be strong is the primary one; without any, the first.</summary>
    private void Names(PartyDraft draft)
    {
        var names = entity.All("nameAlias").ToArray();
        var primary = Array.Find(names, name => IsTrue(name, "strong")) ?? names.FirstOrDefault();
        foreach (var name in names)
        {
            var whole = name.Attribute("wholeName");
            draft.Add(
                whole.Length > 0
                    ? whole
                    : Spaces.Joined(
                        " ",
                        name.Attribute("firstName"),
                        name.Attribute("middleName"),
                        name.Attribute("lastName")
                    ),
                name == primary ? NameKind.Primary : NameKind.Aka,
                name.Attribute("strong").Length == 0 || IsTrue(name, "strong") || name == primary
                    ? NameStrength.Strong
                    : NameStrength.Weak
            );
            draft.Titles.Add(name.Attribute("title"));
            draft.Titles.Add(name.Attribute("function"));
            if (draft.Gender.Length == 0)
            {
                draft.Gender = EuWords.Gender(name.Attribute("gender"));
            }
        }
    }

    private static void Place(XmlPart address, PartyDraft draft)
    {
        draft.Add(
            new Address(
                int.TryParse(
                    address.Attribute("logicalId"),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                    ? number
                    : 0,
                Spaces.Joined(
                    ", ",
                    address.Attribute("street"),
                    address.Attribute("poBox") is { Length: > 0 } box ? $"P.O. Box {box}" : "",
                    address.Attribute("place")
                ),
                Spaces.Joined(
                    " ",
                    address.Attribute("city"),
                    address.Attribute("region"),
                    address.Attribute("zipCode")
                ),
                Country(address),
                IsTrue(address, "asAtListingTime") ? "at the time of listing" : ""
            )
        );
        foreach (var contact in address.All("contactInfo"))
        {
            draft.Other.Add(contact.Attribute("key"), contact.Attribute("value"));
        }
    }

    internal static bool IsTrue(XmlPart part, string attribute) =>
        part.Attribute(attribute) is "true" or "1";
}
