using System.Globalization;
using Proviso.Lists.Xml;

namespace Proviso.Lists.Ofac;

/// <summary>Puts together what an advanced file says apart. References, places and documents come before the parties.</summary>
internal sealed class OfacAdvancedJoin(Problems problems)
{
    private const string Consolidated = "Consolidated List";

    private readonly OfacReferences _references = new();
    private readonly Dictionary<string, XmlPart> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<XmlPart>> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (OfacDraft Draft, SourceSpan Where)> _drafts = new(
        StringComparer.Ordinal
    );

    public EditionDate? Issued { get; private set; }

    /// <summary>A party of the consolidated list may be on the SDN list besides; on the SDN list most are on no other.</summary>
    public string List =>
        _drafts.Values.All(party =>
            party.Draft.Listed.Exists(listed => listed.List == Consolidated)
        )
            ? OfacListName.Consolidated
            : OfacListName.Sdn;

    public IEnumerable<(OfacDraft Draft, SourceSpan Where)> Drafts => _drafts.Values;

    public void Take(XmlPart record)
    {
        switch (record.Name)
        {
            case "DateOfIssue":
                Issued = OfacAdvancedDates.Day(record) is { } day
                    ? EditionDate.Stated(day, $"DateOfIssue {EditionDate.Iso(day)}")
                    : null;
                break;
            case "ReferenceValueSets":
                _references.Take(record);
                break;
            case "Location":
                _places[record.Attribute("ID")] = record;
                break;
            case "IDRegDocument":
                DocumentsOf(record.Attribute("IdentityID")).Add(record);
                break;
            case "DistinctParty":
                TakeParty(record);
                break;
            case "ProfileRelationship":
                TakeTie(record);
                break;
            default:
                TakeEntry(record);
                break;
        }
    }

    private List<XmlPart> DocumentsOf(string identity)
    {
        if (!_documents.TryGetValue(identity, out var documents))
        {
            documents = [];
            _documents.Add(identity, documents);
        }

        return documents;
    }

    private void TakeParty(XmlPart party)
    {
        foreach (var profile in party.All("Profile"))
        {
            if (_references.KindOf(profile.Attribute("PartySubTypeID")) is not { } kind)
            {
                problems.Add(
                    "PV0312",
                    profile.Where,
                    $"PartySubTypeID '{Visible.Of(profile.Attribute("PartySubTypeID"))}' is not a type of party",
                    "the sets of reference values in this file explain every code: fetch the file again"
                );
                continue;
            }

            var titles = Titles(profile);
            var draft = new OfacDraft(profile.Attribute("ID"), kind, titles);
            foreach (var identity in profile.All("Identity"))
            {
                TakeNames(identity, draft);
                foreach (var document in DocumentsOf(identity.Attribute("ID")))
                {
                    TakeDocument(document, draft);
                }
            }

            foreach (var feature in profile.All("Feature"))
            {
                TakeFeature(feature, draft);
            }

            _drafts.TryAdd(draft.Number, (draft, profile.Where));
        }
    }

    private ImmutableArray<string> Titles(XmlPart profile) =>
        [
            .. profile
                .All("Feature")
                .Where(f => _references.Of("FeatureType", f.Attribute("FeatureTypeID")) == "Title")
                .SelectMany(f => f.All("FeatureVersion", "VersionDetail"))
                .SelectMany(detail => detail.Text.Split("; "))
                .Select(title => title.Trim())
                .Where(title => title.Length > 0),
        ];

    private void TakeNames(XmlPart identity, OfacDraft draft)
    {
        var types = identity
            .All("NamePartGroups", "MasterNamePartGroup", "NamePartGroup")
            .ToDictionary(
                group => group.Attribute("ID"),
                group => _references.Of("NamePartType", group.Attribute("NamePartTypeID")),
                StringComparer.Ordinal
            );
        foreach (var alias in identity.All("Alias"))
        {
            var isPrimary = alias.Attribute("Primary") == "true";
            var strength =
                alias.Attribute("LowQuality") == "true" ? NameStrength.Weak : NameStrength.Strong;
            var kind = OfacKinds.OfName(
                _references.Of("AliasType", alias.Attribute("AliasTypeID"))
            );
            foreach (var name in alias.All("DocumentedName"))
            {
                var (text, original) = Written(name, types, draft.Kind);
                draft.Add(
                    new PartyName(
                        Bidi.Without(text),
                        strength,
                        isPrimary && draft.Name.Length == 0 ? NameKind.Primary : kind
                    )
                    {
                        Original = original,
                    }
                );
            }
        }
    }

    /// <summary>The name as the csv writes it, in capitals but for given names, and as it stands here: "BEKTAS, Halis", "Bektas, Halis".</summary>
    private static (string Text, string Original) Written(
        XmlPart name,
        Dictionary<string, string> types,
        PartyKind kind
    )
    {
        var parts = name.All("DocumentedNamePart", "NamePartValue")
            .Select(part =>
                (
                    IsFamily: types.GetValueOrDefault(part.Attribute("NamePartGroupID"), "")
                        == "Last Name",
                    part.Text
                )
            )
            .ToArray();
        var family = string.Join(' ', parts.Where(part => part.IsFamily).Select(part => part.Text));
        var given = string.Join(' ', parts.Where(part => !part.IsFamily).Select(part => part.Text));
        return (
            Joined(
                family.ToUpperInvariant(),
                kind == PartyKind.Individual ? given : given.ToUpperInvariant()
            ),
            Joined(family, given)
        );
    }

    private static string Joined(string family, string given) =>
        family.Length == 0 ? given
        : given.Length == 0 ? family
        : $"{family}, {given}";

    private void TakeDocument(XmlPart document, OfacDraft draft)
    {
        string Dated(string type) =>
            document
                .All("DocumentDate")
                .Where(date =>
                    _references.Of("IDRegDocDateType", date.Attribute("IDRegDocDateTypeID")) == type
                )
                .Select(date => OfacAdvancedDates.Of(date.Child("DatePeriod"))?.Text)
                .FirstOrDefault()
            ?? "";
        draft.Facts.TakeNumber(
            _references.Of("IDRegDocType", document.Attribute("IDRegDocTypeID")),
            document.Value("IDRegistrationNo"),
            _references.Of("Country", document.Attribute("IssuedBy-CountryID")),
            Dated("Issue Date"),
            Dated("Expiration Date"),
            isFalse: _references.Of("Validity", document.Attribute("ValidityID"))
                is "Invalid"
                    or "Fraudulent"
        );
    }

    private void TakeFeature(XmlPart feature, OfacDraft draft)
    {
        var words = _references.Of("FeatureType", feature.Attribute("FeatureTypeID"));
        foreach (var version in feature.All("FeatureVersion"))
        {
            var place = version.Child("VersionLocation")?.Attribute("LocationID") ?? "";
            switch (words)
            {
                case "Location":
                    draft.Add(Place(place));
                    break;
                case "Title":
                    break;
                case "Birthdate" when OfacAdvancedDates.Of(version.Child("DatePeriod")) is { } born:
                    draft.Facts.Born(born);
                    break;
                case "Place of Birth":
                    draft.Facts.Take($"POB {Value(version, place)}");
                    break;
                case "Nationality Country":
                    draft.Facts.Take($"nationality {Value(version, place)}");
                    break;
                case "Citizenship Country":
                    draft.Facts.Take($"citizen {Value(version, place)}");
                    break;
                case var vessel when OfacVesselWords.Contains(vessel):
                    draft.AddVessel(vessel, Value(version, place));
                    break;
                default:
                    draft.Facts.TakeNumber(words, Value(version, place));
                    break;
            }
        }
    }

    // Text, one of a set of words, a date, or the country of a place.
    private string Value(XmlPart version, string place)
    {
        var detail = version.Child("VersionDetail");
        return detail?.Text is { Length: > 0 } text ? text
            : detail?.Attribute("DetailReferenceID") is { Length: > 0 } word
                ? _references.Of("DetailReference", word)
            : OfacAdvancedDates.Of(version.Child("DatePeriod"))?.Text ?? Place(place).Country;
    }

    private Address Place(string id)
    {
        if (!_places.TryGetValue(id, out var place))
        {
            return new OfacAddressParts([], "", "", "", "").Address(0);
        }

        var parts = place
            .All("LocationPart")
            .ToLookup(
                part => _references.Of("LocPartType", part.Attribute("LocPartTypeID")),
                part => part.Child("LocationPartValue")?.Value("Value") ?? ""
            );
        string One(string type) => parts[type].FirstOrDefault("");
        var country = place.Child("LocationCountry")?.Attribute("CountryID") ?? "";
        return new OfacAddressParts(
            [One("ADDRESS1"), One("ADDRESS2"), One("ADDRESS3")],
            One("CITY"),
            One("STATE/PROVINCE"),
            One("POSTAL CODE"),
            country.Length > 0 ? _references.Of("Country", country)
                : One("REGION") is { Length: > 0 } region ? $"Region: {region}"
                // A country of citizenship stands as a part of no known type.
                : One("Unknown")
        ).Address(
            int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : 0
        );
    }

    private void TakeTie(XmlPart tie)
    {
        if (!_drafts.TryGetValue(tie.Attribute("From-ProfileID"), out var from))
        {
            return;
        }

        var words = _references.Of("RelationType", tie.Attribute("RelationTypeID"));
        var other = tie.Attribute("To-ProfileID");
        from.Draft.Relations.Add(
            new Relation(
                OfacRelations.Of(words),
                words,
                other,
                _drafts.TryGetValue(other, out var to) ? to.Draft.Name : "",
                tie.Attribute("Former") == "true"
            )
        );
    }

    // One entry a party and list: the day it was made is the day of listing.
    private void TakeEntry(XmlPart entry)
    {
        if (!_drafts.TryGetValue(entry.Attribute("ProfileID"), out var party))
        {
            return;
        }

        var list = _references.Of("List", entry.Attribute("ListID"));
        foreach (var made in entry.All("EntryEvent"))
        {
            if (made.Child("Date") is { } date && OfacAdvancedDates.Day(date) is { } day)
            {
                party.Draft.Listed.Add(new ListingDate(list, Program: "", day));
            }

            if (
                _references.Of("LegalBasis", made.Attribute("LegalBasisID"))
                    is { Length: > 0 } basis
                && basis != "Unknown"
            )
            {
                party.Draft.LegalBasis.Add(basis);
            }
        }

        foreach (var measure in entry.All("SanctionsMeasure"))
        {
            var type = _references.Of("SanctionsType", measure.Attribute("SanctionsTypeID"));
            if (type == "Program")
            {
                party.Draft.AddProgram(measure.Value("Comment"));
            }
            else
            {
                party.Draft.Measures.Add(type);
            }
        }
    }
}
