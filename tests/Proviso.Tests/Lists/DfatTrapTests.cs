using NodaTime;
using Proviso.Lists;
using static Proviso.Tests.Lists.SmallLists;

namespace Proviso.Tests.Lists;

/// <summary>The traps of Australia's workbook, by name. No real file was at hand: these are built.</summary>
public sealed class DfatTrapTests
{
    [Fact]
    public void Letters_behind_a_reference_are_further_names_of_the_party()
    {
        var edition = Read(
            Dfat(
                DfatRow("2", "SAYF-AL ADL", "Individual", "Primary Name"),
                DfatRow("2a", "Ibrahim al-Madani", "Individual", "Alias", "Weak"),
                DfatRow("2b", "Seif al Adel", "Individual", "Alias", "Strong"),
                DfatRow("2c", "سيف العدل", "Individual", "Original Script"),
                DfatRow("3", "ACME", "Entity", "Primary Name")
            )
        );
        Assert.Equal(["au-dfat:2", "au-dfat:3"], edition.Parties.Select(p => p.Key));
        Assert.Equal(
            [
                "SAYF-AL ADL/Strong",
                "Seif al Adel/Strong",
                "سيف العدل/Strong",
                "Ibrahim al-Madani/Weak",
            ],
            edition.Parties[0].Names.Select(n => $"{n.Text}/{n.Strength}")
        );
        Assert.Equal(5, edition.Records);
    }

    [Theory]
    [InlineData("42446")]
    [InlineData("@42446")]
    [InlineData("17/03/2016")]
    public void The_control_date_is_a_spreadsheets_number(string control) =>
        Assert.Equal(
            new LocalDate(2016, 3, 17),
            Assert
                .Single(
                    Party(DfatRow("1", "X", "Individual", "Primary Name", control: control)).Listed
                )
                .Date
        );

    [Theory]
    [InlineData("a) 12 Feb. 1956 b) 1957", "1956-02-12|1957-01-01")]
    [InlineData("1 Jan 1961, 5 Feb 1962", "1961-01-01|1962-02-05")]
    [InlineData("1973 and 1974", "1973-01-01|1974-01-01")]
    [InlineData("1962", "1962-01-01")]
    [InlineData("@22706", "1962-03-01")]
    [InlineData("between 1963 and 1968", "1963-01-01")]
    [InlineData("Approximately 1968", "1968-01-01")]
    public void Several_dates_of_birth_stand_in_one_cell_and_a_year_is_no_serial(
        string cell,
        string from
    ) =>
        Assert.Equal(
            from.Split('|'),
            Party(DfatRow("1", "X", "Individual", "Primary Name", born: cell))
                .BirthDates.Select(b => b.From.ToString("uuuu-MM-dd", null))
        );

    [Fact]
    public void A_reference_given_twice_is_two_parties_and_is_said()
    {
        var edition = Read(
            Dfat(
                DfatRow("2", "SAYF", "Individual", "Primary Name"),
                DfatRow("3", "ACME", "Entity", "Primary Name"),
                DfatRow("2", "OTHER", "Entity", "Primary Name"),
                DfatRow("2a", "OTHER TWO", "Entity", "Alias")
            )
        );
        Assert.Equal(["au-dfat:2", "au-dfat:3", "au-dfat:2-2"], edition.Parties.Select(p => p.Key));
        Assert.Equal(2, edition.ByKey("au-dfat:2-2")!.Names.Length);
        Assert.Contains(edition.Caveats, c => c.StartsWith("Reference 2 is given to 2 parties"));
    }

    [Fact]
    public void A_carriage_return_written_as_x000D_is_a_space() =>
        Assert.Equal(
            "ACME LTD",
            Party(DfatRow("1", "ACME_x000D_LTD", "Entity", "Primary Name")).Name
        );

    [Fact]
    public void A_vessel_has_its_IMO_number() =>
        Assert.Equal(
            (IdentifierKind.Imo, "8846814"),
            Party(DfatRow("1", "MUSA JALIL", "Vessel", "Primary Name", imo: "8846814")).Identifiers[
                0
            ]
                is var id
                ? (id.Kind, id.Number)
                : default
        );

    [Fact]
    public void A_row_without_a_type_leaves_it_to_the_next()
    {
        var edition = Read(
            Dfat(DfatRow("1", "X", "", "Primary Name"), DfatRow("1a", "Y", "Individual", "aka"))
        );
        Assert.Equal(PartyKind.Individual, edition.Parties[0].Kind);
    }

    [Fact]
    public void The_listing_by_the_UN_leads_to_the_UNs_key() =>
        Assert.Equal(
            "un-sc:QDi.001",
            Assert.Single(Party(DfatRow("1", "X", "Individual", "Primary Name")).Relations).Key
        );

    [Fact]
    public void Another_workbook_is_refused()
    {
        var refused = Assert.Throws<InvalidInputException>(() =>
            Read(Xlsx("budget.xlsx", ["A", "B"], ["1", "2"]))
        );
        Assert.Equal("PV0304", Assert.Single(refused.Diagnostics).Code);
    }

    [Fact]
    public void A_row_without_a_reference_is_refused_where_it_stands()
    {
        var refused = Assert.Throws<InvalidInputException>(() =>
            Read(
                Dfat(
                    DfatRow("1", "X", "Individual", "Primary Name"),
                    DfatRow("see above", "Y", "Individual", "Alias")
                )
            )
        );
        Assert.Equal(
            ("PV0308", 3),
            Assert.Single(refused.Diagnostics) is var d ? (d.Code, d.Where.Line) : default
        );
    }

    [Fact]
    public void A_workbook_inside_an_archive_is_the_same_list() =>
        Assert.Single(Read(Csv.Zip(Dfat(DfatRow("1", "X", "Individual", "Primary Name")))).Parties);

    [Fact]
    public void A_workbook_cut_off_or_damaged_inside_is_refused()
    {
        var whole = Dfat(DfatRow("1", "X", "Individual", "Primary Name")).Content;
        var holed = whole.ToArray();
        Array.Clear(holed, holed.Length / 2, 20);
        foreach (var bytes in new[] { whole[..(whole.Length / 2)], whole[..^1], holed.AsMemory() })
        {
            var refused = Assert.Throws<InvalidInputException>(() =>
                Read(new ListFile("dfat.xlsx", bytes))
            );
            Assert.Contains(refused.Diagnostics[0].Code, new[] { "PV0311", "PV0343" });
        }
    }

    private static ListedParty Party(string[] row) => Assert.Single(Read(Dfat(row)).Parties);
}
