using NodaTime;
using Proviso.Lists;

namespace Proviso.Tests.Lists;

public sealed class RealEditionTests
{
    private const string Fsb = "ofac-sdn:21344";
    private const string LongName = "FEDERALNAYA SLUZHBA BEZOPASNOSTI";

    // Entries and strong aliases as counted in ../shared/data/INDEX.md.
    [Theory]
    [InlineData("sdn_2015-01-17", 5876, 0)]
    [InlineData("sdn_2018-01-27", 6068, 0)]
    [InlineData("sdn_2018-12", 7379, 9682)]
    [InlineData("sdn_2019-07-25", 7773, 10174)]
    [InlineData("sdn_2019-08", 7737, 10168)]
    [InlineData("sdn_2019-09-16", 7850, 0)]
    [InlineData("sdn_2020-06-11_pip", 8224, 10755)]
    [InlineData("sdn_2021-04-25", 8890, 11742)]
    [InlineData("sdn_2021-07-07", 8976, 11910)]
    [InlineData("sdn_2021-08-18", 9083, 0)]
    [InlineData("sdn_2022-02-24", 9123, 0)]
    [InlineData("sdn_2022-03-01", 9226, 0)]
    [InlineData("sdn_2022-07-06", 10426, 0)]
    [InlineData("sdn_2023-05-02", 12211, 0)]
    [InlineData("sdn_2023-12-01", 13436, 0)]
    public void Every_row_becomes_a_party_or_an_alias(string folder, int parties, int aliases)
    {
        var edition = Snapshots.Read(folder);
        Assert.Equal(parties, edition.Parties.Length);
        Assert.Equal(
            aliases,
            edition
                .Parties.SelectMany(party => party.Names)
                .Count(name =>
                    name.Strength == NameStrength.Strong && name.Kind != NameKind.Primary
                )
        );
        Assert.All(edition.Parties, party => Assert.NotEmpty(party.Programs));
    }

    [Fact]
    public void No_snapshot_is_left_out()
    {
        var folders = Directory.GetDirectories(SharedData.Path("ofac"), "sdn_2*");
        Assert.Equal(15, folders.Length);
    }

    [Fact]
    public void In_2018_the_FSB_is_found_by_its_acronym_and_its_Russian_name()
    {
        var edition = Snapshots.Read("sdn_2018-12");
        Assert.All(
            new[]
            {
                "FSB",
                LongName,
                "Федеральная служба безопасности",
                "Federal Security Service (FSB)",
            },
            name =>
            {
                var match = Assert.Single(edition.ByExactName(name));
                Assert.Equal(Fsb, match.Party.Key);
                Assert.Equal(NameStrength.Strong, match.Name.Strength);
            }
        );
        Assert.Equal(["CYBER2", "CAATSA-RUSSIA"], edition.ByKey(Fsb)!.Programs);
    }

    [Fact]
    public void In_2022_its_acronym_is_a_weak_alias_in_the_remarks()
    {
        var match = Assert.Single(Snapshots.Read("sdn_2022-07-06").ByExactName("FSB"));
        Assert.Equal(Fsb, match.Party.Key);
        Assert.Equal(NameStrength.Weak, match.Name.Strength);
    }

    [Fact]
    public void In_2015_it_is_not_listed()
    {
        var edition = Snapshots.Read("sdn_2015-01-17");
        Assert.Null(edition.ByKey(Fsb));
        Assert.Empty(edition.ByExactName("FSB"));
        Assert.Empty(edition.ByExactName("Federal Security Service"));
    }

    [Fact]
    public void Between_2015_and_2018_editions_alone_do_not_tell_and_the_act_does()
    {
        ListEdition[] editions =
        [
            Snapshots.Read("sdn_2015-01-17"),
            Snapshots.Read("sdn_2018-01-27"),
        ];
        var at = new LocalDate(2017, 2, 2);
        var byEditions = Assert.Single(new ListBook([.. editions], []).Listings(Fsb, at));
        Assert.True(byEditions.Listed.IsUnknown);

        var act = new DatedListing(Fsb, "CYBER2", new LocalDate(2016, 12, 29), null, "E.O. 13757");
        var book = new ListBook([.. editions], [act]);
        Assert.True(Assert.Single(book.Listings(Fsb, at)).Listed.IsTrue);
        Assert.True(Assert.Single(book.Listings(Fsb, new LocalDate(2016, 12, 28))).Listed.IsFalse);
        Assert.Contains(
            "between 2015-01-17 and 2018-01-27",
            book.Gap(at),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_address_file_of_2018_lacks_its_last_byte_and_that_is_a_caveat() =>
        Assert.Contains(
            "add.csv.gz is cut off in its last field: addresses may be missing.",
            Snapshots.Read("sdn_2018-12").Caveats
        );

    [Fact]
    public void A_single_file_is_identified_by_its_own_digest() =>
        Assert.Equal(
            "a9f8a3e07ae2acf3756484aa485828fe6317ad71b14146e746c9ce5fa1e8fe4e",
            Snapshots.Read("sdn_2015-01-17").Sha256.Hex
        );

    [Fact]
    public void Aliases_of_2025_without_their_parties_are_refused()
    {
        var problems = Assert
            .Throws<InvalidInputException>(() => Snapshots.Read("orphans_2025-01"))
            .Diagnostics;
        Assert.Equal("PV0309", Assert.Single(problems).Code);
    }
}
