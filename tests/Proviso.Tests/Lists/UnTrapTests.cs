using NodaTime;
using Proviso.Lists;

namespace Proviso.Tests.Lists;

/// <summary>The traps of the Security Council's list, by name.</summary>
public sealed class UnTrapTests
{
    [Fact]
    public void Stray_spaces_stand_around_names_and_even_in_the_key()
    {
        var party = One(
            "<FIRST_NAME> RI </FIRST_NAME><SECOND_NAME>WON  HO</SECOND_NAME><THIRD_NAME/>",
            key: "KPi.034 "
        );
        Assert.Equal(("un-sc:KPi.034", "RI WON HO"), (party.Key, party.Name));
    }

    [Fact]
    public void Names_stand_in_the_lists_order_because_which_is_the_familys_is_not_said() =>
        Assert.Equal(
            "HASSAN ABDULLAH HERSI AL-TURKI",
            One(
                "<FIRST_NAME>HASSAN</FIRST_NAME><SECOND_NAME>ABDULLAH</SECOND_NAME><THIRD_NAME>HERSI</THIRD_NAME><FOURTH_NAME>AL-TURKI</FOURTH_NAME>"
            ).Name
        );

    [Theory]
    [InlineData(
        "<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1964-07-17</DATE>",
        "1964-07-17",
        "1964-07-17",
        DatePrecision.Day,
        false
    )]
    [InlineData(
        "<TYPE_OF_DATE>Exact</TYPE_OF_DATE><DATE>1964-07-17</DATE>",
        "1964-07-17",
        "1964-07-17",
        DatePrecision.Day,
        false
    )]
    [InlineData(
        "<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1971</YEAR>",
        "1971-01-01",
        "1971-12-31",
        DatePrecision.Year,
        false
    )]
    [InlineData(
        "<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1963</YEAR>",
        "1963-01-01",
        "1963-12-31",
        DatePrecision.Year,
        true
    )]
    [InlineData(
        "<TYPE_OF_DATE>Approximately</TYPE_OF_DATE><YEAR>1963</YEAR>",
        "1963-01-01",
        "1963-12-31",
        DatePrecision.Year,
        true
    )]
    [InlineData(
        "<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1958</FROM_YEAR><TO_YEAR>1963</TO_YEAR>",
        "1958-01-01",
        "1963-12-31",
        DatePrecision.Range,
        false
    )]
    [InlineData(
        "<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><NOTE>Approximately</NOTE><FROM_YEAR>1955</FROM_YEAR><TO_YEAR>1958</TO_YEAR>",
        "1955-01-01",
        "1958-12-31",
        DatePrecision.Range,
        true
    )]
    [InlineData(
        "<TYPE_OF_DATE/><YEAR>1960</YEAR>",
        "1960-01-01",
        "1960-12-31",
        DatePrecision.Year,
        false
    )]
    [InlineData(
        "<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>August 1961 </NOTE>",
        "1961-08-01",
        "1961-08-31",
        DatePrecision.Month,
        false
    )]
    [InlineData(
        "<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1966-02-02-05:00</DATE>",
        "1966-02-02",
        "1966-02-02",
        DatePrecision.Day,
        false
    )]
    [InlineData(
        "<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Between Aug. and Sep. 1977</NOTE>",
        "1977-08-01",
        "1977-09-30",
        DatePrecision.Range,
        false
    )]
    public void TYPE_OF_DATE_has_three_words_in_either_case_or_none(
        string born,
        string from,
        string to,
        DatePrecision precision,
        bool circa
    )
    {
        var date = Assert.Single(
            One(
                $"<FIRST_NAME>X</FIRST_NAME><INDIVIDUAL_DATE_OF_BIRTH>{born}</INDIVIDUAL_DATE_OF_BIRTH>"
            ).BirthDates
        );
        Assert.Equal(
            (from, to, precision, circa),
            (
                date.From.ToString("uuuu-MM-dd", null),
                date.To.ToString("uuuu-MM-dd", null),
                date.Precision,
                date.IsCirca
            )
        );
    }

    [Fact]
    public void A_date_of_another_calendar_stays_in_the_remarks_as_written()
    {
        var party = One(
            "<FIRST_NAME>X</FIRST_NAME><INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>24/06/1402 (Hijri Calendar)</NOTE></INDIVIDUAL_DATE_OF_BIRTH>"
        );
        Assert.Empty(party.BirthDates);
        Assert.Contains("born 24/06/1402 (Hijri Calendar)", party.OtherRemarks);
    }

    [Fact]
    public void Empty_alias_elements_are_normal_and_no_names() =>
        Assert.Single(
            One(
                "<FIRST_NAME>X</FIRST_NAME><INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>"
            ).Names
        );

    [Fact]
    public void QUALITY_of_a_person_is_a_strength()
    {
        var names = One(
            "<FIRST_NAME>X</FIRST_NAME><INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Saif Adel</ALIAS_NAME></INDIVIDUAL_ALIAS><INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Abu Ali</ALIAS_NAME></INDIVIDUAL_ALIAS>"
        ).Names;
        Assert.Contains(new PartyName("Saif Adel", NameStrength.Strong, NameKind.Aka), names);
        Assert.Contains(new PartyName("Abu Ali", NameStrength.Weak, NameKind.Aka), names);
    }

    [Fact]
    public void QUALITY_of_an_entity_is_a_kind()
    {
        var names = Read(
            "<ENTITY><FIRST_NAME>ACME</FIRST_NAME><UN_LIST_TYPE>Iraq</UN_LIST_TYPE><REFERENCE_NUMBER>IQe.001</REFERENCE_NUMBER><ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>Acme Company</ALIAS_NAME></ENTITY_ALIAS><ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Old Acme</ALIAS_NAME></ENTITY_ALIAS></ENTITY>"
        )
            .Parties[0]
            .Names;
        Assert.Contains(new PartyName("Acme Company", NameStrength.Strong, NameKind.Aka), names);
        Assert.Contains(new PartyName("Old Acme", NameStrength.Strong, NameKind.Fka), names);
    }

    [Fact]
    public void Several_aliases_may_stand_in_one_element() =>
        Assert.Equal(
            ["X", "Javad Rahigi", "Jawad Rahigi"],
            One(
                "<FIRST_NAME>X</FIRST_NAME><INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Javad Rahigi; Jawad Rahigi</ALIAS_NAME></INDIVIDUAL_ALIAS>"
            )
                .Names.Select(n => n.Text)
        );

    [Fact]
    public void A_note_that_a_person_was_listed_so_before_makes_the_name_a_former_one() =>
        Assert.Contains(
            One(
                "<FIRST_NAME>X</FIRST_NAME><INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Old Name</ALIAS_NAME><NOTE>previously listed as</NOTE></INDIVIDUAL_ALIAS>"
            ).Names,
            n => n is { Text: "Old Name", Kind: NameKind.Fka }
        );

    [Fact]
    public void The_name_in_its_own_script_is_a_name() =>
        Assert.Contains(
            One(
                "<FIRST_NAME>SAYF-AL ADL</FIRST_NAME><NAME_ORIGINAL_SCRIPT>سيف العدل</NAME_ORIGINAL_SCRIPT>"
            ).Names,
            n => n is { Text: "سيف العدل", Script: Script.Arabic, Strength: NameStrength.Strong }
        );

    [Fact]
    public void The_word_before_a_number_is_no_part_of_it()
    {
        var id = Assert.Single(
            One(
                "<FIRST_NAME>X</FIRST_NAME><INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>No. H0044232 (Iraqi)</NUMBER><ISSUING_COUNTRY>Iraq</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>"
            ).Identifiers
        );
        Assert.Equal(
            (IdentifierKind.Passport, "H0044232", "Iraq", "Passport No. H0044232 (Iraqi) (Iraq)"),
            (id.Kind, id.Number, id.Country, id.Text)
        );
    }

    [Fact]
    public void A_national_passport_under_national_numbers_is_a_passport() =>
        Assert.Equal(
            IdentifierKind.Passport,
            One(
                "<FIRST_NAME>X</FIRST_NAME><INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>National Identification Number</TYPE_OF_DOCUMENT><TYPE_OF_DOCUMENT2>national passport</TYPE_OF_DOCUMENT2><NUMBER>8304661431</NUMBER></INDIVIDUAL_DOCUMENT>"
            )
                .Identifiers[0]
                .Kind
        );

    [Fact]
    public void The_day_of_listing_and_the_regime_are_the_partys()
    {
        var party = One("<FIRST_NAME>X</FIRST_NAME>");
        Assert.Equal(["UN-Al-Qaida"], party.Programs);
        Assert.Equal(
            new ListingDate("UN Al-Qaida", "UN-Al-Qaida", new LocalDate(2001, 1, 25)),
            Assert.Single(party.Listed)
        );
    }

    [Fact]
    public void The_file_states_its_day() =>
        Assert.Equal(
            ("2024-09-26", false),
            SmallLists.ReadAsIs(SmallLists.All["UN xml"]) is var edition
                ? (edition.Date.ToString(), edition.PublishedIsAssumed)
                : default
        );

    [Fact]
    public void Five_days_on_only_the_date_of_the_file_differs_and_the_delta_is_empty() =>
        Assert.True(
            ListDelta
                .Between(
                    SmallLists.Real("un/un_2025-11-15.xml.gz"),
                    SmallLists.Real("un/un_2025-11-20.xml.gz")
                )
                .IsEmpty
        );

    [Fact]
    public void The_order_of_entries_changed_in_2025_and_says_nothing()
    {
        var older = SmallLists.Real("un/un_2024-09-26.xml.gz");
        var newer = SmallLists.Real("un/un_2025-11-15.xml.gz");
        string[] kept =
        [
            .. older.Parties.Select(p => p.Key).Where(k => newer.ByKey(k) is not null),
        ];
        Assert.NotEqual(
            kept,
            newer.Parties.Select(p => p.Key).Where(k => older.ByKey(k) is not null)
        );
        Assert.Equal(
            older.Parties.Length - kept.Length,
            ListDelta.Between(older, newer).Removed.Length
        );
    }

    [Theory]
    [InlineData("un_2017-06-20")]
    [InlineData("un_2018-08-24")]
    [InlineData("un_2020-03-20")]
    [InlineData("un_2025-04-19")]
    [InlineData("un_2026-02-27")]
    public void The_same_party_has_the_same_key_in_every_edition(string edition)
    {
        var party = SmallLists.Real($"un/{edition}.xml.gz").ByKey("un-sc:QDe.004")!;
        Assert.Equal(("AL-QAIDA", PartyKind.Entity), (party.Name, party.Kind));
        Assert.Equal(new LocalDate(2001, 10, 6), Assert.Single(party.Listed).Date);
    }

    private static ListedParty One(string inside, string key = "QDi.001") =>
        Assert.Single(Read(SmallLists.Individual(key, inside)).Parties);

    private static ListEdition Read(string entry) =>
        SmallLists.Read(SmallLists.Text("un.xml", SmallLists.Un(entry)));
}
