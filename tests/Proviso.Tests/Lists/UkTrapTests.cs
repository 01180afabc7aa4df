using System.Text;
using NodaTime;
using Proviso.Lists;

namespace Proviso.Tests.Lists;

/// <summary>The traps of the United Kingdom's two lists, by name.</summary>
public sealed class UkTrapTests
{
    [Fact]
    public void Last_Updated_stands_in_row_1_with_the_lists_date_and_again_as_a_column()
    {
        var edition = SmallLists.ReadAsIs(SmallLists.All["OFSI consolidated csv"]);
        Assert.Equal(("2018-04-13", false), (edition.Date.ToString(), edition.PublishedIsAssumed));
        Assert.Contains("updated 02/04/2016", edition.Parties[0].OtherRemarks);
    }

    [Fact]
    public void Of_00_00_1980_only_the_year_is_known()
    {
        var born = Assert.Single(Party(SmallLists.OfsiRow("X", born: "00/00/1980")).BirthDates);
        Assert.Equal(
            (
                "00/00/1980",
                DatePrecision.Year,
                new LocalDate(1980, 1, 1),
                new LocalDate(1980, 12, 31)
            ),
            (born.Text, born.Precision, born.From, born.To)
        );
    }

    [Theory]
    [InlineData("(1) Tripoli (2) Tunis", "Tripoli|Tunis")]
    [InlineData("1) Saudi Arabia 2) Qatar", "Saudi Arabia|Qatar")]
    [InlineData("(1)-(2) Indonesia", "Indonesia")]
    [InlineData("(1) Manzil Tmim (2)-(6) -", "Manzil Tmim")]
    [InlineData("(1) to (6) Algeria (7) Morocco", "Algeria|Morocco")]
    [InlineData("a) General b)Major General", "General|Major General")]
    [InlineData("(a) Baghdad, Iraq (b) Tel Afar", "Baghdad, Iraq|Tel Afar")]
    [InlineData(
        "Bahrain (citizenship revoked in January 2015)",
        "Bahrain (citizenship revoked in January 2015)"
    )]
    public void Numbered_lists_stand_in_one_cell_in_two_styles(string cell, string places) =>
        Assert.Equal(
            places.Split('|'),
            Party(SmallLists.OfsiRow("X", nationality: cell)).Nationalities
        );

    [Fact]
    public void The_file_is_Windows_1252()
    {
        var bytes = Encoding.Latin1.GetBytes(
            SmallLists.Ofsi(SmallLists.OfsiRow("D'\u00C9CO", given: "\u0091Kony\u0092 \u0080"))
        );
        Assert.Equal(
            "D'ÉCO, ‘Kony’ €",
            SmallLists.ReadAsIs(new ListFile("ofsi.csv", bytes)).Parties[0].Name
        );
    }

    [Fact]
    public void A_byte_that_Windows_1252_does_not_have_is_refused_where_it_stands()
    {
        var bytes = Encoding.Latin1.GetBytes(SmallLists.Ofsi(SmallLists.OfsiRow("AB\u0081")));
        var told = Assert.Single(
            Assert
                .Throws<InvalidInputException>(() =>
                    SmallLists.ReadAsIs(new ListFile("ofsi.csv", bytes))
                )
                .Diagnostics
        );
        Assert.Equal(("PV0302", 3, 3), (told.Code, told.Where.Line, told.Where.Column));
    }

    [Fact]
    public void Name_6_is_the_family_name_or_the_whole_name()
    {
        Assert.Equal("QAHTANI, Farooq", Party(SmallLists.OfsiRow(" QAHTANI", "Farooq")).Name);
        Assert.Equal("ANSAR", Party(SmallLists.OfsiRow("ANSAR", type: "Entity")).Name);
    }

    [Fact]
    public void A_row_is_a_name_or_a_date_or_an_address_and_the_Group_ID_is_the_party()
    {
        var edition = Read(
            SmallLists.OfsiRow("QAHTANI", "Farooq", born: "00/00/1980", alias: "AKA", group: "7"),
            SmallLists.OfsiRow("HABABI", "Nayef", born: "00/00/1980", group: "7"),
            SmallLists.OfsiRow("HABABI", "Nayef", born: "00/00/1981", group: "7"),
            SmallLists.OfsiRow("OLD", "Nayef", born: "00/00/1981", alias: "FKA", group: "7")
        );
        var party = Assert.Single(edition.Parties);
        Assert.Equal(4, edition.Records);
        Assert.Equal(
            ["HABABI, Nayef/Primary", "QAHTANI, Farooq/Aka", "OLD, Nayef/Fka"],
            party.Names.Select(n => $"{n.Text}/{n.Kind}")
        );
        Assert.Equal(["00/00/1980", "00/00/1981"], party.BirthDates.Select(b => b.Text));
    }

    [Theory]
    [InlineData("UN Ref QDe.004. Emir for the eastern zone.", "un-sc:QDe.004")]
    [InlineData("UN REF:QE.A.146.14. Also referred to as Ansar.", "un-sc:QDe.146")]
    [InlineData("UN Ref QI.A.86.03.", "un-sc:QDi.086")]
    [InlineData("UN Ref TE.H.10.12. Shop number 237", "un-sc:TAe.010")]
    [InlineData("Annex XIII. UN Listing. UN Ref.KPI.067.", "un-sc:KPi.067")]
    [InlineData("UN Ref I.47.C.2", "")]
    public void The_reference_of_the_UN_stands_in_prose_in_an_old_and_a_new_style(
        string prose,
        string key
    )
    {
        var type = key.Contains("e.", StringComparison.Ordinal) ? "Entity" : "Individual";
        var tie = Assert.Single(Party(SmallLists.OfsiRow("X", other: prose, type: type)).Relations);
        Assert.Equal((RelationKind.SameAs, key), (tie.Kind, tie.Key));
    }

    [Fact]
    public void A_number_of_an_entity_behind_a_person_is_a_slip_and_no_key() =>
        Assert.Equal(
            "",
            Assert
                .Single(Party(SmallLists.OfsiRow("X", other: "UN Ref: QE.A.137.14.")).Relations)
                .Key
        );

    [Fact]
    public void A_reference_of_somebody_else_in_the_same_prose_is_not_the_partys() =>
        Assert.Equal(
            "un-sc:QDi.001",
            Assert
                .Single(
                    Party(
                        SmallLists.OfsiRow(
                            "X",
                            other: "UN Ref QDi.001. Member of Al-Qaida (QDe.004)."
                        )
                    ).Relations
                )
                .Key
        );

    /// <summary>The old numbers hold the new ones: of those that the UN lists four months later, the names meet.</summary>
    [Fact]
    public void The_old_numbers_lead_to_the_party_of_that_name()
    {
        var un = SmallLists.Real("un/un_2018-08-24.xml.gz");
        var pairs = SmallLists
            .Real("uk/ofsi_conlist_2018-04-13.csv.gz")
            .Parties.SelectMany(party => party.Relations.Select(tie => (party, tie)))
            .Where(p => p.tie.Words.Count(c => c == '.') >= 3 && un.ByKey(p.tie.Key) is not null)
            .ToArray();
        Assert.InRange(pairs.Length, 340, 400);
        Assert.All(
            pairs,
            p => Assert.NotEmpty(Words(p.party.Names).Intersect(Words(un.ByKey(p.tie.Key)!.Names)))
        );

        static IEnumerable<string> Words(IEnumerable<PartyName> names) =>
            names
                .SelectMany(n => n.Text.ToUpperInvariant().Split(' ', ',', '-', '\'', '(', ')'))
                .Where(w => w.Length > 2);
    }

    [Fact]
    public void A_ship_is_an_Entity_and_its_numbers_stand_in_prose()
    {
        var ship = Party(
            SmallLists.OfsiRow(
                "TONG SAN 2",
                type: "Entity",
                other: "IMO: 8937675. MMSI: 445539000. The following vessel"
            )
        );
        Assert.Equal(
            [(IdentifierKind.Imo, "8937675"), (IdentifierKind.Mmsi, "445539000")],
            ship.Identifiers.Select(id => (id.Kind, id.Number))
        );
        Assert.All(ship.Identifiers, id => Assert.Equal(IdentifierValidity.Valid, id.Validity));
    }

    [Fact]
    public void Passports_stand_in_prose_with_their_country_and_dates()
    {
        var ids = Party(
            SmallLists.OfsiRow(
                "X",
                passport: "(1) G827238 (Tunisian). Issued on 1 June 1996. Expired on 31 May 2001 (2) S335026 (False Indonesian)"
            )
        ).Identifiers;
        Assert.Equal(
            [
                ("G827238", "Tunisian", "1 June 1996", "31 May 2001", false),
                ("S335026", "False Indonesian", "", "", true),
            ],
            ids.Select(id => (id.Number, id.Country, id.Issued, id.Expires, id.IsFalse))
        );
    }

    [Fact]
    public void Without_its_last_line_break_the_last_Group_ID_may_be_cut_and_the_file_is_refused() =>
        Assert.Equal(
            "PV0313",
            Assert
                .Single(
                    Assert
                        .Throws<InvalidInputException>(() =>
                            SmallLists.ReadAsIs(
                                SmallLists.Text(
                                    "ofsi.csv",
                                    SmallLists.Ofsi(SmallLists.OfsiRow("X", group: "12927"))[..^2]
                                )
                            )
                        )
                        .Diagnostics
                )
                .Code
        );

    [Fact]
    public void A_party_of_the_summary_without_a_name_stands_under_its_number_and_is_said()
    {
        var edition = SmallLists.Real("uk/fcdo_uk_sanctions_list_2025-08-11.csv.gz");
        Assert.Equal("BEL0174", edition.ByKey("uk-sl:BEL0174")!.Name);
        Assert.Contains(
            edition.Caveats,
            c => c.Contains("BEL0174, RUS1467", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_summary_has_days_with_hyphens_and_leads_to_OFSIs_group()
    {
        var party = SmallLists.Read(SmallLists.All["UK Sanctions List summary csv"]).Parties[0];
        Assert.Equal(
            new ListingDate("UK Sanctions List", "UK-Afghanistan", new LocalDate(2012, 6, 29)),
            Assert.Single(party.Listed)
        );
        Assert.Equal("uk-ofsi:12703", Assert.Single(party.Relations).Key);
        Assert.Equal(["Asset freeze"], party.Measures);
    }

    private static ListedParty Party(string row) => Assert.Single(Read(row).Parties);

    private static ListEdition Read(params string[] rows) =>
        SmallLists.ReadAsIs(SmallLists.Text("ofsi.csv", SmallLists.Ofsi(rows)));
}
