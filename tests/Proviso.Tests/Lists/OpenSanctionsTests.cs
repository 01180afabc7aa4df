using NodaTime;
using Proviso.Lists;
using static Proviso.Tests.Lists.SmallLists;

namespace Proviso.Tests.Lists;

/// <summary>OpenSanctions' two forms: the simple csv by its exporter's columns, entities by real files.</summary>
public sealed class OpenSanctionsTests
{
    [Fact]
    public void A_cell_of_the_simple_csv_is_a_row_of_csv_of_its_own()
    {
        var party = Read(All["OpenSanctions simple csv"]).Parties[0];
        Assert.Equal(
            ["Ivan Ivanov", "Иван Иванов", "Ivanov; Ivan"],
            party.Names.Select(n => n.Text)
        );
        Assert.Equal(
            [DatePrecision.Year, DatePrecision.Day],
            party.BirthDates.Select(b => b.Precision)
        );
        Assert.Equal(["OpenSanctions EU FSF"], party.Programs);
    }

    [Fact]
    public void A_LegalEntity_is_a_person_or_a_company_and_nobody_says_which() =>
        Assert.Equal(PartyKind.Unknown, Read(All["OpenSanctions simple csv"]).Parties[1].Kind);

    [Fact]
    public void Sanctions_ties_and_numbers_come_to_their_party()
    {
        var edition = Read(All["FollowTheMoney entities"]);
        var person = edition.ByKey("opensanctions:NK-1")!;
        Assert.Equal(
            new ListingDate("Council", "OpenSanctions EU-UKR", new LocalDate(2022, 3, 1)),
            Assert.Single(person.Listed)
        );
        Assert.Equal(
            (IdentifierKind.TaxId, IdentifierValidity.Valid),
            person.Identifiers[0] is var id ? (id.Kind, id.Validity) : default
        );
        Assert.Contains(new PartyName("Vanya", NameStrength.Weak, NameKind.Aka), person.Names);
        var tie = Assert.Single(edition.ByKey("opensanctions:NK-2")!.Relations);
        Assert.Equal(
            (RelationKind.OwnedOrControlledBy, "opensanctions:NK-1", "Ivan Ivanov", "Ownership 60"),
            (tie.Kind, tie.Key, tie.Name, tie.Words)
        );
    }

    [Fact]
    public void Only_targets_are_listed_where_the_file_tells_them()
    {
        var edition = EditionReader.Read(
            [
                new ListFile(
                    "zala.entities.ftm.json",
                    File.ReadAllBytes(SharedData.Path("opensanctions/zala.entities.ftm.json"))
                ),
            ],
            new ListHints(new LocalDate(2026, 4, 29), List: null, [])
        );
        Assert.Equal((14, 91), (edition.Parties.Length, edition.Records));
        Assert.Empty(edition.Caveats);
    }

    [Theory]
    [InlineData("t2.entities.delta.json", "delta")]
    [InlineData("us_congress_senzing.json.gz", "Senzing")]
    public void Other_json_of_that_house_is_named_and_refused(string file, string what)
    {
        var told = Assert.Single(
            Assert.Throws<InvalidInputException>(() => Real($"opensanctions/{file}")).Diagnostics
        );
        Assert.Equal(("PV0344", 1), (told.Code, told.Where.Line));
        Assert.Contains(what, told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_that_is_no_lines_is_refused_where_it_breaks()
    {
        var told = Assert.Single(
            Assert
                .Throws<InvalidInputException>(() => Read(Text("x.json", "{\n \"a\": 1\n}\n")))
                .Diagnostics
        );
        Assert.Equal(("PV0342", 1), (told.Code, told.Where.Line));
    }
}
