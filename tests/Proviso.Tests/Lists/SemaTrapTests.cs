using NodaTime;
using Proviso.Lists;

namespace Proviso.Tests.Lists;

/// <summary>The traps of Canada's list, by name.</summary>
public sealed class SemaTrapTests
{
    [Theory]
    [InlineData("Entity", "DateOfBirth")]
    [InlineData("EntityOrShip", "DateOfBirthOrShipBuildDate")]
    public void The_fields_have_the_names_of_2020_and_of_2025(string entity, string born)
    {
        Assert.Equal("Acme", One($"<{entity}>Acme</{entity}>").Name);
        Assert.Equal(
            "1972",
            Assert.Single(One($"<LastName>Balaba</LastName><{born}>1972</{born}>").BirthDates).Text
        );
    }

    [Theory]
    [InlineData("1967-01-08  ", "1967-01-08", "1967-01-08", false)]
    [InlineData("1963 or 1964", "1963-01-01", "1964-12-31", false)]
    [InlineData("1972-08-10 or 1972-08-11", "1972-08-10", "1972-08-11", false)]
    [InlineData("1960-02-01 OR 1961-03-02", "1960-02-01", "1961-03-02", false)]
    [InlineData("1964-03", "1964-03-01", "1964-03-31", false)]
    [InlineData("1959-1960", "1959-01-01", "1960-12-31", false)]
    [InlineData("born in the early 1970s", "1970-01-01", "1979-12-31", true)]
    public void Dates_of_birth_are_written_freely(string text, string from, string to, bool circa)
    {
        var born = Assert.Single(
            One(
                $"<LastName>X</LastName><DateOfBirthOrShipBuildDate>{text}</DateOfBirthOrShipBuildDate>"
            ).BirthDates
        );
        Assert.Equal(
            (from, to, circa),
            (
                born.From.ToString("uuuu-MM-dd", null),
                born.To.ToString("uuuu-MM-dd", null),
                born.IsCirca
            )
        );
    }

    [Fact]
    public void A_year_of_two_figures_is_not_guessed()
    {
        var party = One("<LastName>X</LastName><DateOfBirth>Sep-76</DateOfBirth>");
        Assert.Empty(party.BirthDates);
        Assert.Contains("born Sep-76", party.OtherRemarks);
    }

    [Theory]
    [InlineData(
        "Aliaksei Aleksin, Belarusian: Аляксей Алексін, Russian: Алексей Олексин",
        "Aliaksei Aleksin|Аляксей Алексін|Алексей Олексин"
    )]
    [InlineData(
        "Tradive General Trading Co                Arabic: شركة ترادايف",
        "Tradive General Trading Co|شركة ترادايف"
    )]
    [InlineData(
        "Public Joint Stock Company “Megafon”; мегафон",
        "Public Joint Stock Company “Megafon”|мегафон"
    )]
    [InlineData(
        "Air Bagan Holdings Pte., Ltd., Air Bagan Limited",
        "Air Bagan Holdings Pte., Ltd.|Air Bagan Limited"
    )]
    [InlineData(
        "Елена Николаевна ШИШКИНА / Олена Миколаївна ШИШКIНА",
        "Елена Николаевна ШИШКИНА / Олена Миколаївна ШИШКIНА|Елена Николаевна ШИШКИНА|Олена Миколаївна ШИШКIНА"
    )]
    public void Aliases_stand_in_one_cell_with_tags_of_languages_inside(
        string cell,
        string names
    ) =>
        Assert.Equal(
            names.Split('|'),
            One($"<EntityOrShip>X</EntityOrShip><Aliases>{cell}</Aliases>")
                .Names.Skip(1)
                .Select(n => n.Text)
        );

    [Fact]
    public void One_word_of_a_persons_name_alone_is_weak_because_it_would_name_everybody_who_bears_it()
    {
        var names = One(
            "<LastName>SALYAEV</LastName><GivenName>Aleksey</GivenName><Aliases>Aleksei, Oleksii SALYAYEV</Aliases>"
        ).Names;
        Assert.Contains(new PartyName("Aleksei", NameStrength.Weak, NameKind.Aka), names);
        Assert.Contains(
            new PartyName("Oleksii SALYAYEV", NameStrength.Strong, NameKind.Aka),
            names
        );
    }

    [Theory]
    [InlineData("Russia / Russie", "ca-sema:russia.1-part-2.330", "CA-Russia")]
    [InlineData("Venezuela ", "ca-sema:venezuela.1-part-2.330", "CA-Venezuela")]
    [InlineData(
        "Justice for Victims of Corrupt Foreign Officials Regulations (JVCFOR) / \u00A0Règlement (RJVDEC)",
        "ca-sema:jvcfor.1-part-2.330",
        "CA-JVCFOR"
    )]
    public void The_country_is_written_in_two_languages(string country, string key, string tag)
    {
        var party = One("<EntityOrShip>X</EntityOrShip>", country);
        Assert.Equal((key, tag), (party.Key, Assert.Single(party.Programs)));
    }

    [Fact]
    public void A_name_in_two_languages_is_each_of_them_too()
    {
        var names = One(
            "<Entity>Islamic Revolutionary Guard Corps/Corps des Gardiens de la Révolution islamique</Entity>"
        ).Names;
        Assert.Contains(names, n => n.Text == "Islamic Revolutionary Guard Corps");
        Assert.Contains(names, n => n.Text == "Corps des Gardiens de la Révolution islamique");
    }

    [Fact]
    public void Other_names_stand_in_brackets_inside_the_name_and_halves_at_an_and_are_weak()
    {
        var names = One(
            "<EntityOrShip>TULAMASHZAVOD JSC (also known as\nTulamashzavod PA – Production\nAssociation, Tulamashzavod PA and\nTulamashzavod Production Association)\n</EntityOrShip>"
        ).Names;
        Assert.Equal("TULAMASHZAVOD JSC", names[0].Text);
        Assert.Contains(
            names,
            n =>
                n
                    is {
                        Text: "Tulamashzavod PA – Production Association",
                        Strength: NameStrength.Strong
                    }
        );
        Assert.Contains(
            names,
            n => n is { Text: "Tulamashzavod Production Association", Strength: NameStrength.Weak }
        );
    }

    [Fact]
    public void A_ship_has_its_IMO_number_and_its_year()
    {
        var ship = One(
            "<EntityOrShip>Musa Jalil</EntityOrShip><TitleOrShip>General Cargo</TitleOrShip><ShipIMONumber>8846814</ShipIMONumber><DateOfBirthOrShipBuildDate>1989</DateOfBirthOrShipBuildDate>"
        );
        Assert.Equal((PartyKind.Vessel, "1989"), (ship.Kind, ship.Vessel!.YearOfBuild));
        Assert.Empty(ship.BirthDates);
        Assert.Equal(IdentifierValidity.Valid, Assert.Single(ship.Identifiers).Validity);
    }

    [Fact]
    public void The_FSB_is_listed_since_2023_and_its_alias_is_Cyrillic()
    {
        var fsb = SmallLists.Real("ca/sema_2025-05.xml.gz").ByKey("ca-sema:russia.1-part-2.330")!;
        Assert.Equal("Federal Security Service of the Russian Federation", fsb.Name);
        Assert.Contains(
            fsb.Names,
            n =>
                n
                    is {
                        Text: "Федеральная служба безопасности Российской Федерации",
                        Script: Script.Cyrillic
                    }
        );
        Assert.Equal(new LocalDate(2023, 2, 23), Assert.Single(fsb.Listed).Date);
        Assert.Equal(["Russia, Schedule 1, Part 2, item 330"], fsb.LegalBasis);
    }

    [Fact]
    public void The_FSB_of_Canada_and_of_the_United_States_meet_by_name_and_keep_their_own_law()
    {
        var canada = SmallLists
            .Real("ca/sema_2025-05.xml.gz")
            .ByExactName("Федеральная служба безопасности Российской Федерации");
        var states = SmallLists
            .Real("us/csl_2022-05.csv.gz")
            .ByExactName("Federal Security Service");
        Assert.Equal("ca-sema:russia.1-part-2.330", Assert.Single(canada).Party.Key);
        Assert.Empty(
            canada
                .SelectMany(m => m.Party.Programs)
                .Intersect(states.SelectMany(m => m.Party.Programs))
        );
    }

    private static ListedParty One(string inside, string country = "Russia / Russie") =>
        Assert.Single(
            SmallLists
                .Read(
                    SmallLists.Text(
                        "sema.xml",
                        SmallLists.Sema(
                            $"<record><Country>{country}</Country>{inside}<Schedule>1, Part 2</Schedule><Item>330</Item></record>"
                        )
                    )
                )
                .Parties
        );
}
