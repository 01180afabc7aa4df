using System.IO.Compression;
using System.Text;
using NodaTime;
using Proviso.Lists;

namespace Proviso.Tests.Lists;

/// <summary>OFAC's three xml forms: what each real file holds, and the traps of the forms by name.</summary>
public sealed class OfacXmlTests
{
    [Theory]
    // One less alias than the file's akas to 2020: party 18769 has the weak alias VYSOKOTOCHNYE KOMPLEKSY twice.
    [InlineData("cons_2018-04-06/consolidated.xml.gz", "OFAC xml", "2018-04-06", 639, 1254, 711)]
    [InlineData("cons_2019-03-14/consolidated.xml.gz", "OFAC xml", "2019-03-14", 375, 917, 407)]
    [InlineData("cons_2024-05-06/consolidated.xml.gz", "OFAC xml", "2024-05-06", 443, 1126, 503)]
    [InlineData("cons_2025-03-28/consolidated.xml.gz", "OFAC xml", "2025-03-28", 443, 1136, 520)]
    [InlineData(
        "cons_2019-03-14/cons_advanced.xml.gz",
        "OFAC advanced xml",
        "2019-03-14",
        375,
        917,
        407
    )]
    [InlineData(
        "cons_2020-03-17/cons_advanced.xml.gz",
        "OFAC advanced xml",
        "2020-03-17",
        375,
        914,
        407
    )]
    // The index counts name elements of documents and parts too: 1,624 translations of names, 443 of them primary.
    [InlineData(
        "cons_2025-01-10/CONS_ENHANCED.ZIP",
        "OFAC enhanced xml",
        "2025-01-10",
        443,
        1181,
        531
    )]
    [InlineData(
        "sdn_enhanced_yemen_2024-05-24/yemen_sanctions.xml.gz",
        "OFAC enhanced xml",
        "2024-05-24",
        10,
        46,
        8
    )]
    public void Every_xml_file_is_read_whole(
        string file,
        string form,
        string published,
        int parties,
        int aliases,
        int addresses
    )
    {
        var edition = Read(file);
        Assert.Equal(
            (form, published, false, parties, aliases, addresses),
            (
                edition.Form,
                edition.Date.ToString(),
                edition.PublishedIsAssumed,
                edition.Parties.Length,
                edition.Parties.Sum(p => p.Names.Length - 1),
                edition.Parties.Sum(p => p.Addresses.Length)
            )
        );
        Assert.All(edition.Parties, p => Assert.Single(p.Names, n => n.Kind == NameKind.Primary));
        Assert.All(edition.Parties, p => Assert.NotEmpty(p.Programs));
    }

    [Fact]
    public void Gender_and_secondary_sanctions_risk_are_rows_of_ids_and_no_identifiers()
    {
        var edition = Read("cons_2025-03-28/consolidated.xml.gz");
        Assert.Equal("Male", edition.Parties.First(p => p.Gender.Length > 0).Gender);
        Assert.Contains(
            edition.Parties,
            p => p.OtherRemarks.Any(r => r.StartsWith("Secondary sanctions risk:"))
        );
        Assert.DoesNotContain(
            edition.Parties.SelectMany(p => p.Identifiers),
            id => id.Words.StartsWith("Secondary") || id.Words == "Gender"
        );
    }

    [Fact]
    public void A_weak_alias_of_a_person_stands_whole_in_lastName() =>
        Assert.Contains(
            Read("cons_2024-05-06/consolidated.xml.gz").Parties.SelectMany(p => p.Names),
            n => n is { Text: "ZAHAR, Mahmoud", Strength: NameStrength.Weak }
        );

    [Fact]
    public void A_country_may_be_a_region() =>
        Assert.Contains(
            Read("cons_2025-03-28/consolidated.xml.gz").Parties.SelectMany(p => p.Addresses),
            a => a.Country == "Region: Gaza"
        );

    [Fact]
    public void The_namespace_changed_in_2024_and_the_elements_did_not() =>
        Assert.Equal(
            [
                "http://tempuri.org/sdnList.xsd",
                "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML",
            ],
            new[] { "cons_2019-03-14", "cons_2024-05-06" }.Select(folder =>
            {
                Assert.NotEmpty(Read($"{folder}/consolidated.xml.gz").Parties);
                var text = Encoding.UTF8.GetString(
                    Plain($"{folder}/consolidated.xml.gz").AsSpan(0, 2000)
                );
                var at = text.IndexOf("xmlns=\"", StringComparison.Ordinal) + 7;
                return text[at..text.IndexOf('"', at)];
            })
        );

    [Fact]
    public void Sub_types_3_and_4_are_both_called_Unknown()
    {
        var edition = Read("cons_2019-03-14/cons_advanced.xml.gz");
        Assert.Equal(PartyKind.Individual, edition.ByKey("ofac-cons:9639")!.Kind);
        Assert.Equal(PartyKind.Entity, edition.ByKey("ofac-cons:17013")!.Kind);
    }

    [Fact]
    public void A_tie_may_lead_out_of_the_file()
    {
        var party = Read("cons_2025-01-10/CONS_ENHANCED.ZIP").ByKey("ofac-cons:9647")!;
        Assert.Contains(
            party.Relations,
            tie => tie is { Kind: RelationKind.ActingFor, Key: "ofac-sdn:4695", Name: "HAMAS" }
        );
    }

    [Fact]
    public void A_day_of_listing_stands_with_each_list()
    {
        var party = Read("cons_2025-01-10/CONS_ENHANCED.ZIP").ByKey("ofac-cons:17013")!;
        Assert.Contains(new ListingDate("SDN List", "", new LocalDate(2022, 2, 24)), party.Listed);
        Assert.Contains("Executive Order 14024 (Russia)", party.LegalBasis);
        Assert.Contains("Block", party.Measures);
    }

    [Fact]
    public void Names_in_their_own_script_are_names_of_the_party()
    {
        var party = Read("cons_2025-01-10/CONS_ENHANCED.ZIP").ByKey("ofac-cons:17013")!;
        Assert.Contains(
            party.Names,
            n => n is { Text: "БАНК ВТБ ПУБЛИЧНОЕ АКЦИОНЕРНОЕ ОБЩЕСТВО", Script: Script.Cyrillic }
        );
        Assert.Equal("VTB BANK PUBLIC JOINT STOCK COMPANY", party.Name);
    }

    [Fact]
    public void Marks_of_direction_are_taken_off_Arabic_names_and_kept_beside_them()
    {
        var names = Read("sdn_enhanced_yemen_2024-05-24/yemen_sanctions.xml.gz")
            .Parties.SelectMany(p => p.Names)
            .Where(n => n.Script == Script.Arabic)
            .ToArray();
        Assert.NotEmpty(names);
        Assert.DoesNotContain(names, n => n.Text.Any(c => c is >= '\u202A' and <= '\u202E'));
        Assert.Contains(names, n => n.Original != n.Text);
    }

    [Fact]
    public void A_filtered_export_is_a_part_and_its_silence_means_nothing() =>
        Assert.True(Read("sdn_enhanced_yemen_2024-05-24/yemen_sanctions.xml.gz").IsPart);

    [Fact]
    public void The_count_that_the_file_declares_is_checked()
    {
        var refused = Assert.Throws<InvalidInputException>(() =>
            Small(
                "<publshInformation><Publish_Date>03/14/2019</Publish_Date><Record_Count>2</Record_Count></publshInformation>"
            )
        );
        Assert.Equal("PV0331", Assert.Single(refused.Diagnostics).Code);
    }

    [Fact]
    public void A_file_cut_off_gives_nothing()
    {
        var whole = Plain("cons_2024-05-06/consolidated.xml.gz");
        var refused = Assert.Throws<InvalidInputException>(() =>
            Of(new ListFile("consolidated.xml", whole.AsMemory(0, whole.Length / 2)))
        );
        var told = Assert.Single(refused.Diagnostics);
        Assert.Equal("PV0330", told.Code);
        Assert.True(told.Where.Line > 1000);
    }

    [Fact]
    public void A_document_type_is_refused()
    {
        var text = "<?xml version=\"1.0\"?><!DOCTYPE sdnList [<!ENTITY a \"b\">]><sdnList/>";
        var refused = Assert.Throws<InvalidInputException>(() =>
            Of(new ListFile("sdn.xml", Encoding.UTF8.GetBytes(text)))
        );
        Assert.NotEmpty(refused.Diagnostics);
    }

    private static void Small(string head) =>
        Of(
            new ListFile(
                "sdn.xml",
                Encoding.UTF8.GetBytes(
                    $"<sdnList>{head}<sdnEntry><uid>1</uid><lastName>X</lastName><sdnType>Entity</sdnType><programList><program>CUBA</program></programList></sdnEntry></sdnList>"
                )
            )
        );

    private static ListEdition Read(string file) =>
        Of(
            new ListFile(Path.GetFileName(file), File.ReadAllBytes(SharedData.Path($"ofac/{file}")))
        );

    private static ListEdition Of(ListFile file) =>
        EditionReader.Read([file], new ListHints(Published: null, List: null, []));

    private static byte[] Plain(string file)
    {
        using var packed = new GZipStream(
            File.OpenRead(SharedData.Path($"ofac/{file}")),
            CompressionMode.Decompress
        );
        using var plain = new MemoryStream();
        packed.CopyTo(plain);
        return plain.ToArray();
    }
}
