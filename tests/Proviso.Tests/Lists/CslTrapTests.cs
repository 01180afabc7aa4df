using NodaTime;
using Proviso.Lists;
using static Proviso.Tests.Lists.SmallLists;

namespace Proviso.Tests.Lists;

/// <summary>The traps of the US Consolidated Screening List and the Denied Persons List, by name.</summary>
public sealed class CslTrapTests
{
    [Fact]
    public void A_copy_of_thirteen_lists_is_never_taken_for_the_list_copied()
    {
        var edition = Read(All["US Consolidated Screening List csv"]);
        Assert.Equal("us-csl", edition.List);
        Assert.All(edition.Parties, p => Assert.StartsWith("us-csl:", p.Key));
        var refused = Assert.Throws<InvalidInputException>(() =>
            Read(All["US Consolidated Screening List csv"], list: "ofac-sdn")
        );
        Assert.Equal("PV0341", Assert.Single(refused.Diagnostics).Code);
    }

    [Fact]
    public void The_FSB_is_three_parties_of_three_lists_each_with_its_own_law()
    {
        var edition = Real("us/csl_2022-05.csv.gz");
        var fsb = edition.ByExactName("Federal Security Service").Select(m => m.Party).ToArray();
        Assert.Equal(
            [
                "us-csl:21344 NPWMD,CYBER2,CAATSA-RUSSIA",
                "us-csl:el.federal-security-service-fsb.2017-01-04 US-EL",
                "us-csl:isn.federal-security-service-fsb.2021-03-02 US-ISN E.O. 13382",
            ],
            fsb.Select(p => $"{p.Key} {string.Join(',', p.Programs)}")
        );
        Assert.Equal(["82 FR 722", "82 FR 18219", "86 FR 37902"], fsb[1].LegalBasis);
        Assert.Equal(new LocalDate(2017, 1, 4), Assert.Single(fsb[1].Listed).Date);
        Assert.Contains(
            fsb[1].Measures,
            m => m.Contains("General License No. 1B of March 2, 2021")
        );
        Assert.Equal([EntityList], fsb[1].Lists);
    }

    [Fact]
    public void One_number_of_OFAC_on_several_lists_is_one_party_and_only_the_SDN_lists_tags_are_bare()
    {
        var party = Assert.Single(
            Read(
                CslRow(
                    ("_id", "1"),
                    ("entity_number", "1"),
                    ("source", "Capta List (CAP) - Treasury Department"),
                    ("type", "Entity"),
                    ("programs", "RUSSIA-EO14024"),
                    ("name", "BANK")
                ),
                CslRow(
                    ("_id", "1"),
                    ("entity_number", "1"),
                    ("source", Sdn),
                    ("type", "Entity"),
                    ("programs", "UKRAINE-EO13661; CYBER2"),
                    ("name", "BANK")
                )
            ).Parties
        );
        Assert.Equal(["US-CAP RUSSIA-EO14024", "UKRAINE-EO13661", "CYBER2"], party.Programs);
        Assert.Equal(["Capta List (CAP) - Treasury Department", Sdn], party.Lists);
    }

    [Fact]
    public void Question_marks_stand_for_lost_characters_and_are_said()
    {
        var edition = Read(
            CslRow(
                ("_id", "x"),
                ("source", EntityList),
                ("name", "FAU ?Glavgosekspertiza Rossii?"),
                ("start_date", "2016-09-07")
            )
        );
        Assert.Equal("us-csl:el.fau-glavgosekspertiza-rossii.2016-09-07", edition.Parties[0].Key);
        Assert.NotEmpty(edition.ByExactName("FAU \"Glavgosekspertiza Rossii\""));
        Assert.Contains(
            edition.Caveats,
            c => c.StartsWith("The names of 1 rows hold question marks")
        );
    }

    [Theory]
    [InlineData("Male, Gender")]
    [InlineData("Gender, Male")]
    public void Gender_is_a_row_of_ids_and_no_identifier(string ids)
    {
        var party = One(("ids", ids));
        Assert.Equal("Male", party.Gender);
        Assert.Empty(party.Identifiers);
    }

    [Theory]
    [InlineData("RU, 63N9437545, Passport")]
    [InlineData("Passport, 63N9437545, RU")]
    [InlineData("RU, 2015-03-16, 2020-03-16, 63N9437545, Passport")]
    public void The_words_of_an_id_stand_last_until_2022_and_first_in_2023(string ids)
    {
        var id = Assert.Single(One(("ids", ids)).Identifiers);
        Assert.Equal(
            (IdentifierKind.Passport, "63N9437545", "RU", ids),
            (id.Kind, id.Number, id.Country, id.Text)
        );
    }

    [Fact]
    public void Ids_are_joined_by_semicolons_and_what_is_no_number_stays_a_remark()
    {
        var party = One(
            (
                "ids",
                "IMO 9187629, Vessel Registration Identification; Subject to Secondary Sanctions, Additional Sanctions Information -; 1AeSq93WDNdLoEJ92sex7T8xQZoYYm8BtS, Digital Currency Address - XBT"
            ),
            ("type", "Vessel")
        );
        Assert.Equal(
            [
                (IdentifierKind.Imo, "9187629", ""),
                (
                    IdentifierKind.DigitalCurrencyAddress,
                    "1AeSq93WDNdLoEJ92sex7T8xQZoYYm8BtS",
                    "XBT"
                ),
            ],
            party.Identifiers.Select(id => (id.Kind, id.Number, id.Currency))
        );
        Assert.Contains(party.OtherRemarks, r => r.StartsWith("Subject to Secondary Sanctions"));
    }

    [Theory]
    [InlineData("1963-04-11", DatePrecision.Day, false)]
    [InlineData("1964", DatePrecision.Year, false)]
    [InlineData("circa 1960", DatePrecision.Year, true)]
    [InlineData("1960 to 1963", DatePrecision.Range, false)]
    public void Dates_are_ISO_or_text(string born, DatePrecision precision, bool circa)
    {
        var date = Assert.Single(One(("dates_of_birth", born)).BirthDates);
        Assert.Equal((born, precision, circa), (date.Text, date.Precision, date.IsCirca));
    }

    [Fact]
    public void The_last_alias_of_a_list_in_prose_begins_with_and() =>
        Assert.Equal(
            ["X", "Dart Aviation Technics", "SARL IEAS"],
            One(("alt_names", "Dart Aviation Technics; and SARL IEAS")).Names.Select(n => n.Text)
        );

    [Fact]
    public void The_header_twice_is_no_party() =>
        Assert.Single(
            SmallLists
                .Read(
                    Text(
                        "csl.csv",
                        CslHeader + Csl(CslRow(("_id", "1"), ("source", EntityList), ("name", "X")))
                    )
                )
                .Parties
        );

    [Fact]
    public void A_line_break_inside_a_field_is_part_of_it_and_the_places_after_it_are_right()
    {
        var text = Csl(
            CslRow(
                ("_id", "1"),
                ("source", EntityList),
                ("name", "Government Flying Service \n\n")
            ),
            CslRow(("_id", "2"), ("source", EntityList), ("name", "X"), ("type", "Robot"))
        );
        var refused = Assert.Throws<InvalidInputException>(() =>
            SmallLists.Read(Text("csl.csv", text))
        );
        Assert.Equal(5, Assert.Single(refused.Diagnostics).Where.Line);
    }

    [Fact]
    public void A_list_that_gives_no_type_leaves_the_kind_unknown() =>
        Assert.Equal(PartyKind.Unknown, One(("type", "")).Kind);

    [Fact]
    public void The_part_of_2023_is_cut_in_its_last_row_and_refused_there()
    {
        var refused = Assert.Throws<InvalidInputException>(() =>
            Real("us/csl_2023-11_part.csv.gz")
        );
        var told = Assert.Single(refused.Diagnostics);
        Assert.Equal(("PV0305", 4233), (told.Code, told.Where.Line));
        Assert.Contains("ends inside a quoted field", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_denied_persons_come_with_spaces_before_them()
    {
        var edition = Real("us/dpl_2019-06.txt");
        var party = edition.ByKey("us-dpl:i-ash.2003-06-19")!;
        Assert.Equal(("I. ASH", "I. ASH"), (party.Name, party.Names[0].Text));
        Assert.Equal(
            ["68 F.R. 38290 6/27/03", "71 F.R. 38843 7/10/06", "72 F.R. 4236 1/30/07"],
            party.LegalBasis
        );
    }

    [Theory]
    [InlineData("08/22/3017")]
    [InlineData("09/30/3033")]
    public void An_impossible_year_is_kept_as_written_and_read_as_no_date(string until)
    {
        var party = Denied("JOHN DOE", since: "08/10/2017", until);
        Assert.Contains($"denied until {until}", party.Measures);
        Assert.Equal(new LocalDate(2017, 8, 10), Assert.Single(party.Listed).Date);
        var since = Denied("JOHN DOE", since: until, "");
        Assert.Equal("us-dpl:john-doe", since.Key);
        Assert.Empty(since.Listed);
        Assert.Contains($"since {until}", since.OtherRemarks);
    }

    [Fact]
    public void An_order_with_several_addresses_is_one_party()
    {
        var edition = Real("us/dpl_2022-09.txt");
        Assert.Equal(581, edition.Records);
        Assert.Equal(2, edition.ByKey("us-dpl:abdulah-al-nasser.2002-03-04")!.Addresses.Length);
    }

    private static ListedParty Denied(string name, string since, string until) =>
        SmallLists
            .Read(
                Text(
                    "dpl.txt",
                    Dpl([name, "", "", "", "", "", since, until, "Y", "2017-10-01", "", ""])
                )
            )
            .Parties[0];

    private static ListedParty One(params (string, string)[] cells) =>
        Read(
            CslRow([
                .. cells,
                .. new[]
                {
                    ("_id", "1"),
                    ("source", Sdn),
                    ("entity_number", "1"),
                    ("type", "Individual"),
                    ("programs", "CYBER2"),
                    ("name", "X"),
                },
            ])
        ).Parties[0];

    private static ListEdition Read(params string[] rows) =>
        SmallLists.Read(Text("csl.csv", Csl(rows)));

    private static ListEdition Read(ListFile file, string? list = null) =>
        SmallLists.Read(file, list);
}
