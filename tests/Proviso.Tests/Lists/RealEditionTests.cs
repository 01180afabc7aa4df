using NodaTime;
using Proviso.Lists;

namespace Proviso.Tests.Lists;

public sealed class RealEditionTests
{
    private const string Fsb = "ofac-sdn:21344";
    private const string LongName = "FEDERALNAYA SLUZHBA BEZOPASNOSTI";

    // As counted in ../shared/data/INDEX.md: rows of the primary file; rows and parties of the alias file;
    // rows of the address file. 0 where the folder has no such file.
    [Theory]
    [InlineData("sdn_2015-01-17", 5876, 0, 0, 0)]
    [InlineData("sdn_2018-01-27", 6068, 0, 0, 0)]
    [InlineData("sdn_2018-12", 7379, 9682, 3196, 11696)]
    [InlineData("sdn_2019-07-25", 7773, 10174, 3405, 12205)]
    [InlineData("sdn_2019-08", 7737, 10168, 3400, 12162)]
    [InlineData("sdn_2019-09-16", 7850, 0, 0, 0)]
    [InlineData("sdn_2020-06-11_pip", 8224, 10755, 3654, 12828)]
    [InlineData("sdn_2021-04-25", 8890, 11742, 4067, 13761)]
    [InlineData("sdn_2021-07-07", 8976, 11910, 4139, 13837)]
    [InlineData("sdn_2021-08-18", 9083, 0, 0, 0)]
    [InlineData("sdn_2022-02-24", 9123, 0, 0, 0)]
    [InlineData("sdn_2022-03-01", 9226, 0, 0, 0)]
    [InlineData("sdn_2022-07-06", 10426, 0, 0, 0)]
    [InlineData("sdn_2023-05-02", 12211, 0, 0, 0)]
    [InlineData("sdn_2023-12-01", 13436, 0, 0, 0)]
    [InlineData("cons_2018-04-06", 639, 1209, 495, 857, "csv")]
    [InlineData("cons_2019-03-14", 375, 887, 337, 463, "csv")]
    [InlineData("cons_2019-03-14", 375, 887, 337, 463, "pip")]
    [InlineData("cons_2019-03-14", 375, 887, 337, 463, "del")]
    [InlineData("cons_2025-12-19", 442, 1073, 395, 574, "csv")]
    public void Every_row_becomes_a_party_an_alias_or_an_address(
        string folder,
        int parties,
        int aliases,
        int named,
        int addresses,
        string form = ""
    )
    {
        var edition = Snapshots.Read(folder, form);
        Assert.Equal(parties, edition.Parties.Length);
        Assert.Equal(parties, edition.Parties.Select(party => party.Key).Distinct().Count());
        Assert.Equal(aliases, edition.Parties.Sum(party => Strong(party).Count()));
        Assert.Equal(named, edition.Parties.Count(party => Strong(party).Any()));
        Assert.Equal(addresses > 0, edition.HasAddresses);
        // OFAC writes one row of nulls for a party without an address.
        Assert.Equal(
            addresses,
            addresses == 0 ? 0 : edition.Parties.Sum(party => Math.Max(1, party.Addresses.Length))
        );
        Assert.All(edition.Parties, party => Assert.NotEmpty(party.Programs));
        var list = folder.StartsWith("cons", StringComparison.Ordinal) ? "ofac-cons:" : "ofac-sdn:";
        Assert.All(edition.Parties, party => Assert.StartsWith(list, party.Key));
    }

    /// <summary>What the csv's rows of nulls stand for is told by the xml of the same day, which has no such row.</summary>
    [Theory]
    [InlineData("cons_2018-04-06", 711)]
    [InlineData("cons_2019-03-14", 407)]
    public void There_are_as_many_addresses_as_in_the_xml_of_that_day(string folder, int xml) =>
        Assert.Equal(
            xml,
            Snapshots.Read(folder, "csv").Parties.Sum(party => party.Addresses.Length)
        );

    /// <summary>
    /// The csv of this folder was fetched on another day than the other two (INDEX.md), yet every field is the
    /// same, so nothing needs to be left out; only line ends differ, and so the digests.
    /// </summary>
    [Theory]
    [InlineData("pip")]
    [InlineData("del")]
    public void Another_delimiter_is_the_same_edition(string form)
    {
        var csv = Snapshots.Read("cons_2019-03-14", "csv");
        var other = Snapshots.Read("cons_2019-03-14", form);
        var delta = ListDelta.Between(csv, other);
        Assert.True(delta.IsEmpty);
        Assert.Empty(delta.Caveats);
        Assert.Equal(
            csv.Parties.Select(party => (party.Key, party.Remarks)),
            other.Parties.Select(party => (party.Key, party.Remarks))
        );
        Assert.NotEqual(csv.Sha256, other.Sha256);
    }

    [Fact]
    public void No_snapshot_is_left_out()
    {
        var ofac = SharedData.Path("ofac");
        Assert.Equal(15, Directory.GetDirectories(ofac, "sdn_2*").Length);
        Assert.Equal(
            ["cons_2018-04-06", "cons_2019-03-14", "cons_2025-12-19"],
            Directory
                .GetDirectories(ofac, "cons_2*")
                .Where(folder => Directory.EnumerateFiles(folder, "*.csv").Any())
                .Select(folder => Path.GetFileName(folder)!)
                .Order(StringComparer.Ordinal)
        );
    }

    /// <summary>The designations of 2016-12-29 under E.O. 13694 as amended by E.O. 13757.</summary>
    [Theory]
    [InlineData(
        21324,
        "BELAN, Aleksey Alekseyevich",
        "Abyr Valgov|BELAN, Aleksei|BELAN, Aleksey Alexseyevich|BELAN, Alexsei|BELAN, Alexsey",
        "Abyrvaig|Abyrvalg|Anthony Anthony|Fedyunya|M4G|Mag|Mage|Magg|Moy.Yawik|Mrmagister"
    )]
    [InlineData(
        21326,
        "BOGACHEV, Evgeniy Mikhaylovich",
        "BOGACHEV, Evgeniy Mikhailovich",
        "Lastik|lucky12345|Monstr|Pollingsoon|Slavik"
    )]
    [InlineData(21328, "KOROBOV, Igor Valentinovich", "KOROBOV, Igor", "")]
    [InlineData(21329, "GIZUNOV, Sergey Aleksandrovich", "GIZUNOV, Sergey", "")]
    [InlineData(21330, "KOSTYUKOV, Igor Olegovich", "KOSTYUKOV, Igor", "")]
    [InlineData(21331, "ALEXSEYEV, Vladimir Stepanovich", "", "")]
    [InlineData(21332, "SPECIAL TECHNOLOGY CENTER", "STC, LTD", "")]
    [InlineData(21333, "ZORSECURITY", "ESAGE LAB|TSOR SECURITY", "")]
    [InlineData(
        21334,
        "AUTONOMOUS NONCOMMERCIAL ORGANIZATION PROFESSIONAL ASSOCIATION OF DESIGNERS OF DATA PROCESSING SYSTEMS",
        "ANO PO KSI",
        ""
    )]
    [InlineData(
        21343,
        "MAIN INTELLIGENCE DIRECTORATE",
        "GLAVNOE RAZVEDYVATEL'NOE UPRAVLENIE|GRU|MAIN DIRECTORATE OF THE GENERAL STAFF|MAIN INTELLIGENCE DEPARTMENT",
        ""
    )]
    [InlineData(21344, "FEDERAL SECURITY SERVICE", "FEDERALNAYA SLUZHBA BEZOPASNOSTI|FSB", "")]
    public void The_eleven_of_2016_are_there_in_2018_with_all_their_aliases(
        int number,
        string name,
        string strong,
        string weak
    )
    {
        var party = December2018.Value.ByKey($"ofac-sdn:{number}")!;
        Assert.Equal(name, party.Name);
        Assert.Contains("CYBER2", party.Programs);
        Assert.Equal(strong, Joined(Strong(party)));
        Assert.Equal(weak, Joined(party.Names.Where(n => n.Strength == NameStrength.Weak)));
    }

    [Fact]
    public void What_is_known_of_the_GRUs_first_deputy_in_2018_is_read_out()
    {
        var party = December2018.Value.ByKey("ofac-sdn:21330")!;
        Assert.Equal("21 Feb 1961", Assert.Single(party.BirthDates).Text);
        Assert.Equal(
            ["Passport 100130896 (Russia)", "Passport 100132253 (Russia)"],
            party.Identifiers.Select(id => id.Text)
        );
        Assert.Equal(["First Deputy Chief of GRU"], party.Titles);
        Assert.Equal(["MAIN INTELLIGENCE DIRECTORATE"], party.LinkedTo);
        Assert.Empty(party.OtherRemarks);
        Assert.Equal(2, December2018.Value.ByKey(Fsb)!.Addresses.Length);
    }

    private static readonly Lazy<ListEdition> December2018 = new(() =>
        Snapshots.Read("sdn_2018-12")
    );

    private static IEnumerable<PartyName> Strong(ListedParty party) =>
        party.Names.Where(name =>
            name.Strength == NameStrength.Strong && name.Kind != NameKind.Primary
        );

    private static string Joined(IEnumerable<PartyName> names) =>
        string.Join('|', names.Select(name => name.Text).Order(StringComparer.OrdinalIgnoreCase));

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

    [Theory]
    [InlineData("orphans_2025-01")]
    [InlineData("orphans_2025-12")]
    public void Aliases_of_2025_without_their_parties_are_refused(string folder)
    {
        var problems = Assert
            .Throws<InvalidInputException>(() => Snapshots.Read(folder))
            .Diagnostics;
        Assert.Equal("PV0309", Assert.Single(problems).Code);
    }

    [Fact]
    public void Aliases_and_addresses_of_2025_beside_the_parties_of_2023_are_refused()
    {
        var files = Snapshots.Files("sdn_2023-12-01").AddRange(Snapshots.Files("orphans_2025-01"));
        var problems = Assert.Throws<InvalidInputException>(() => Csv.Read([.. files])).Diagnostics;
        Assert.All(problems.SkipLast(1), problem => Assert.Equal("PV0308", problem.Code));
        Assert.Equal("PV0300", problems[^1].Code);
    }

    [Fact]
    public void A_mirrors_broken_set_is_refused_at_the_last_line_of_each_file()
    {
        var files = Directory
            .EnumerateFiles(SharedData.Path("robust/watchman_invalid"))
            .Select(file => new ListFile(Path.GetFileName(file), File.ReadAllBytes(file)));
        var problems = Assert.Throws<InvalidInputException>(() => Csv.Read([.. files])).Diagnostics;
        Assert.Equal(
            [("add.csv.gz", 11697), ("alt.csv.gz", 9683), ("sdn.csv.gz", 7380)],
            problems.Select(p => (p.Where.File, p.Where.Line)).OrderBy(place => place.File)
        );
        Assert.All(problems, problem => Assert.Equal("PV0304", problem.Code));
    }

    /// <summary>Real rows: no segment with a known key is left unread, fragments at a cut aside.</summary>
    [Fact]
    public void Known_keys_are_read_out_of_real_remarks()
    {
        var edition = Snapshots.Read("sdn_2023-12-01");
        var parties = edition.Parties;
        var left = parties.SelectMany(party => party.OtherRemarks).ToArray();
        Assert.Equal(7239, parties.Sum(party => party.BirthDates.Length));
        Assert.DoesNotContain(left, text => text.StartsWith("POB ", StringComparison.Ordinal));
        Assert.DoesNotContain(left, text => text.Contains("SWIFT/BIC", StringComparison.Ordinal));
        // 271 segments begin so; eight are the last of remarks cut at 1,000, and half a wallet is nobody's.
        Assert.Equal(
            263,
            parties
                .SelectMany(party => party.Identifiers)
                .Count(id => id.Kind == IdentifierKind.DigitalCurrencyAddress)
        );
    }
}
