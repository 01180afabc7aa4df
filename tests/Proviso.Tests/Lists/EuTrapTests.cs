using NodaTime;
using Proviso.Lists;
using static Proviso.Tests.Lists.SmallLists;

namespace Proviso.Tests.Lists;

/// <summary>The EU's forms: v1.1 by its schema (no real file was at hand), the retired xml by a real part, the csv by its refusal.</summary>
public sealed class EuTrapTests
{
    [Fact]
    public void An_entity_has_its_logical_id_for_a_key_in_the_new_and_the_retired_xml()
    {
        Assert.Equal("eu-fsf:1", Read(All["EU FSF xml 1.1"]).Parties[0].Key);
        Assert.Equal("eu-fsf:1", Read(All["EU xml (WHOLE)"]).Parties[0].Key);
    }

    [Fact]
    public void The_first_strong_name_is_primary_and_one_that_is_not_strong_is_weak()
    {
        var names = One(
            "<nameAlias wholeName=\"Ваня\" strong=\"false\"/><nameAlias firstName=\"Ivan\" middleName=\"I.\" lastName=\"Ivanov\" strong=\"true\" gender=\"M\" function=\"Minister\"/><nameAlias wholeName=\"Iwan Iwanow\" nameLanguage=\"DE\"/>"
        ).Names;
        Assert.Equal(
            ["Ivan I. Ivanov/Primary/Strong", "Iwan Iwanow/Aka/Strong", "Ваня/Aka/Weak"],
            names.Select(n => $"{n.Text}/{n.Kind}/{n.Strength}")
        );
    }

    [Theory]
    [InlineData("birthdate=\"1962-03-01\"", "1962-03-01", "1962-03-01", false)]
    [InlineData("year=\"1962\" circa=\"true\"", "1962-01-01", "1962-12-31", true)]
    [InlineData("year=\"1962\" monthOfYear=\"3\"", "1962-03-01", "1962-03-31", false)]
    [InlineData("yearRangeFrom=\"1962\" yearRangeTo=\"1965\"", "1962-01-01", "1965-12-31", false)]
    public void A_birthdate_is_a_day_or_its_parts_or_a_range(
        string born,
        string from,
        string to,
        bool circa
    )
    {
        var date = Assert.Single(
            One(
                $"<nameAlias wholeName=\"X\"/><birthdate calendarType=\"GREGORIAN\" {born} countryIso2Code=\"00\" countryDescription=\"UNKNOWN\"/>"
            ).BirthDates
        );
        Assert.Equal(
            (from, to, circa),
            (
                date.From.ToString("uuuu-MM-dd", null),
                date.To.ToString("uuuu-MM-dd", null),
                date.IsCirca
            )
        );
    }

    [Fact]
    public void A_year_of_another_calendar_is_not_ours()
    {
        var party = One(
            "<nameAlias wholeName=\"X\"/><birthdate calendarType=\"ISLAMIC\" year=\"1402\" countryIso2Code=\"00\" countryDescription=\"UNKNOWN\"/>"
        );
        Assert.Empty(party.BirthDates);
        Assert.Contains("born 1402 (ISLAMIC)", party.OtherRemarks);
    }

    [Fact]
    public void Country_00_is_no_country()
    {
        var party = One(
            "<nameAlias wholeName=\"X\"/><citizenship countryIso2Code=\"00\" countryDescription=\"UNKNOWN\"/><citizenship countryIso2Code=\"RU\" countryDescription=\"RUSSIAN FEDERATION\"/>"
        );
        Assert.Equal(["RUSSIAN FEDERATION"], party.Citizenships);
    }

    [Fact]
    public void A_document_known_to_be_false_still_identifies_and_says_so()
    {
        var id = Assert.Single(
            One(
                "<nameAlias wholeName=\"X\"/><identification number=\"63 1234\" identificationTypeCode=\"passport\" identificationTypeDescription=\"National passport\" knownFalse=\"true\" knownExpired=\"true\" reportedLost=\"true\" countryIso2Code=\"RU\" countryDescription=\"RUSSIAN FEDERATION\" validTo=\"2020-01-01\"/>"
            ).Identifiers
        );
        Assert.Equal(
            (IdentifierKind.Passport, "63 1234", "2020-01-01", true),
            (id.Kind, id.Number, id.Expires, id.IsFalse)
        );
        Assert.EndsWith("known to be false, known to be expired, reported lost", id.Text);
    }

    [Fact]
    public void Designation_regulation_and_the_UNs_number_are_typed()
    {
        var party = One(
            "<nameAlias wholeName=\"X\"/>",
            "designationDate=\"2014-03-17\" euReferenceNumber=\"EU.36.64\" unitedNationId=\"QDi.001\""
        );
        Assert.Equal(new LocalDate(2014, 3, 17), Assert.Single(party.Listed).Date);
        Assert.Equal(["EU-UKR"], party.Programs);
        Assert.Equal(["269/2014 (OJ L78) of 2014-03-17"], party.LegalBasis);
        Assert.Equal("un-sc:QDi.001", Assert.Single(party.Relations).Key);
        Assert.Contains("EU reference EU.36.64", party.OtherRemarks);
    }

    [Fact]
    public void The_file_states_its_day() =>
        Assert.Equal("2018-07-04", ReadAsIs(All["EU FSF xml 1.1"]).Date.ToString());

    [Fact]
    public void The_retired_xml_writes_approximate_years_in_brackets()
    {
        var edition = Real("eu/eu_old_format_2016-02-11_part.xml.gz");
        Assert.Equal(("2016-02-11", false), (edition.Date.ToString(), edition.PublishedIsAssumed));
        Assert.Contains(
            edition.Parties.SelectMany(p => p.BirthDates),
            b =>
                b
                    is {
                        Text: "1958 - 1963 (approximative)",
                        Precision: DatePrecision.Range,
                        IsCirca: true
                    }
        );
        Assert.DoesNotContain(
            edition.Parties.SelectMany(p => p.OtherRemarks),
            r => r.StartsWith("born ")
        );
    }

    [Fact]
    public void Other_regimes_of_an_entity_stand_in_the_prose_of_the_retired_xml() =>
        Assert.Equal(
            108,
            Real("eu/eu_old_format_2016-02-11_part.xml.gz")
                .Parties.Count(p => p.Programs.Contains("EU-TAQA") && p.Programs.Contains("EU-AFG"))
        );

    [Fact]
    public void A_part_that_is_closed_properly_cannot_be_told_from_a_whole_and_the_edition_says_so() =>
        Assert.Contains(
            Real("eu/eu_old_format_2016-02-11_part.xml.gz").Caveats,
            c => c.Contains("does not say how many entities", StringComparison.Ordinal)
        );

    [Fact]
    public void The_csv_that_a_spreadsheet_spoilt_is_refused_and_not_guessed()
    {
        var told = Assert.Single(
            Assert
                .Throws<InvalidInputException>(() =>
                    Real("eu/eu_fsf_csv_1_0_2018-07-04_999rows.csv.gz")
                )
                .Diagnostics
        );
        Assert.Equal(("PV0340", 1), (told.Code, told.Where.Line));
        Assert.Contains("spreadsheet", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_csv_before_the_spreadsheet_is_refused_too_because_none_was_seen() =>
        Assert.Equal(
            "PV0340",
            Assert
                .Single(
                    Assert
                        .Throws<InvalidInputException>(() =>
                            Read(
                                Text(
                                    "eu.csv",
                                    "Date_file;Entity_logical_id;Subject_type\n04/07/2018;1;P\n"
                                )
                            )
                        )
                        .Diagnostics
                )
                .Code
        );

    private static ListedParty One(string inside, string attributes = "") =>
        Assert.Single(Read(Text("eu.xml", Eu(EuEntity(1, "P", inside, attributes)))).Parties);
}
