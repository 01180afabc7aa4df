using Proviso.Lists;

namespace Proviso.Tests.Lists;

/// <summary>
/// Every list file of the data beside the repository: what its index counts, what the readers find, and why the two
/// differ where they do. One edition at a time is in memory.
/// </summary>
public sealed class EveryListFileTests
{
    private const string EmptyAliases =
        "the index counts alias elements, of which many are empty (2,910 of 2025-04, 662 empty in 2018-08); several names may stand in one, notes and scripts add names, equal ones count once";
    private const string Header =
        "the committer added a header row to each file; its row is no party";
    private const string OneMoreLine = "the last of the lines is the end mark 0x1A";

    /// <summary>Files of one edition; what the index says of each; what is read; why they differ ("" where nothing does).</summary>
    private static readonly (string[] Files, string[] Index, string Read, string Why)[] Held =
    [
        (
            ["un/un_2017-06-20.xml.gz"],
            ["653 individuals, 371 entities, 3161 alias elements"],
            "un-sc 2017-06-20: 1024 parties, 653 individuals, 371 entities, 4000 names",
            EmptyAliases
        ),
        (
            ["un/un_2017-07-03.xml.gz"],
            ["650 individuals, 371 entities, 3149 alias elements"],
            "un-sc 2017-07-03: 1021 parties, 650 individuals, 371 entities, 3982 names",
            EmptyAliases
        ),
        (
            ["un/un_2018-08-24.xml.gz"],
            ["701 individuals, 397 entities, 3325 alias elements"],
            "un-sc 2018-08-24: 1098 parties, 701 individuals, 397 entities, 4215 names",
            EmptyAliases
        ),
        (
            ["un/un_2018-10-29.xml.gz"],
            ["703 individuals, 390 entities, 3322 alias elements"],
            "un-sc 2018-10-29: 1093 parties, 703 individuals, 390 entities, 4214 names",
            EmptyAliases
        ),
        (
            ["un/un_2020-03-20.xml.gz"],
            ["709 individuals, 305 entities, 3256 alias elements"],
            "un-sc 2020-03-20: 1014 parties, 709 individuals, 305 entities, 4122 names",
            EmptyAliases
        ),
        (
            ["un/un_2024-09-26.xml.gz"],
            ["682 individuals, 193 entities, 3174 alias elements"],
            "un-sc 2024-09-26: 875 parties, 682 individuals, 193 entities, 3992 names",
            EmptyAliases
        ),
        (
            ["un/un_2025-04-19.xml.gz"],
            ["684 individuals, 193 entities, 2910 alias elements"],
            "un-sc 2025-04-19: 877 parties, 684 individuals, 193 entities, 3979 names",
            EmptyAliases
        ),
        (
            ["un/un_2025-11-15.xml.gz"],
            ["727 individuals, 273 entities, 3043 alias elements"],
            "un-sc 2025-11-15: 1000 parties, 727 individuals, 273 entities, 4195 names",
            EmptyAliases
        ),
        (
            ["un/un_2025-11-20.xml.gz"],
            ["727 individuals, 273 entities, 3043 alias elements"],
            "un-sc 2025-11-20: 1000 parties, 727 individuals, 273 entities, 4195 names",
            EmptyAliases
        ),
        (
            ["un/un_2026-02-27.xml.gz"],
            ["730 individuals, 273 entities, 3043 alias elements"],
            "un-sc 2026-02-27: 1003 parties, 730 individuals, 273 entities, 4196 names",
            EmptyAliases
        ),
        (
            ["uk/ofsi_conlist_2018-04-13.csv.gz"],
            ["9,487 rows, 2,106 group ids; Windows-1252"],
            "uk-ofsi 2018-04-13: 2106 parties, 9487 records, 1426 individuals, 680 entities, 5548 names",
            ""
        ),
        (
            ["uk/fcdo_uk_sanctions_list_2025-08-11.csv.gz"],
            ["5,302 rows"],
            "uk-sl 2025-08-11: 5302 parties, 3754 individuals, 1087 entities, 461 vessels, 5302 names",
            ""
        ),
        (
            ["ca/sema_2020-04.xml.gz"],
            ["1369 records"],
            "ca-sema 2020-04-01..2020-04-30: 1369 parties, 985 individuals, 384 entities, 1599 names",
            ""
        ),
        (
            ["ca/sema_2025-05.xml.gz"],
            ["4759 records"],
            "ca-sema 2025-05-01..2025-05-31: 4759 parties, 3334 individuals, 1316 entities, 109 vessels, 8572 names",
            ""
        ),
        (
            ["eu/eu_old_format_2016-02-11_part.xml.gz"],
            ["595 entities, 2993 names"],
            "eu-fsf 2016-02-11: 595 parties, 319 individuals, 276 entities, 2697 names",
            "names spelt alike in several languages or under several regulations count once for a party"
        ),
        (
            ["eu/eu_fsf_csv_1_0_2018-07-04_999rows.csv.gz"],
            ["999 rows"],
            "refused PV0340 at line 1",
            "a spreadsheet has spoilt it: what its 999 rows said cannot be had back without guessing"
        ),
        (
            ["us/csl_2022-05.csv.gz"],
            ["14,160 rows"],
            "us-csl 2022-05-01..2022-05-31: 13983 parties, 14160 records, 5284 individuals, 4423 entities, 433 vessels, 283 aircraft, 3560 of unknown kind, 33381 names",
            ""
        ),
        (
            ["us/csl_2023-11_part.csv.gz"],
            ["4,227 rows"],
            "refused PV0305 at line 4233",
            "its last row is cut inside a field: a file is taken whole or not at all; 4,227 counts the cut row"
        ),
        (
            ["us/dpl_2019-06.txt"],
            ["546 rows"],
            "us-dpl 2019-06-01..2019-06-30: 416 parties, 546 records, 416 of unknown kind, 417 names",
            ""
        ),
        (
            ["us/dpl_2022-09.txt"],
            ["581 rows"],
            "us-dpl 2022-09-01..2022-09-30: 460 parties, 581 records, 460 of unknown kind, 461 names",
            ""
        ),
        (
            ["opensanctions/zala.entities.ftm.json"],
            ["91 entities"],
            "opensanctions 2026-04-29: 14 parties, 91 records, 6 individuals, 8 entities, 242 names",
            ""
        ),
        (
            ["opensanctions/parteispenden.entities.ftm.json"],
            ["475 entities"],
            "opensanctions 2026-04-29: 96 parties, 475 records, 22 individuals, 74 entities, 96 names",
            ""
        ),
        (["opensanctions/t2.entities.delta.json"], [""], "refused PV0344 at line 1", ""),
        (
            ["opensanctions/us_congress_senzing.json.gz"],
            ["1,319 lines"],
            "refused PV0344 at line 1",
            "the Senzing form is not read: its 1,319 lines name holders of office, and OpenSanctions' own forms hold the same"
        ),
        (
            ["robust/un_2025-08_mangled.xml.gz"],
            ["not well-formed: line 53, col 10"],
            "refused PV0330 at line 53",
            "the reader's column is 11: it counts the byte that is no character"
        ),
        (
            [
                "robust/watchman_invalid/add.csv.gz",
                "robust/watchman_invalid/alt.csv.gz",
                "robust/watchman_invalid/sdn.csv.gz",
            ],
            ["1 bad row at the end", "1 bad row at the end", "1 bad row at the end"],
            "refused PV0304 at line 11697",
            ""
        ),
        Ofac(
            "cons_2018-04-06",
            "consolidated.xml.gz",
            "639 entries, 1255 akas, 711 addresses, 1048 ids",
            "ofac-cons 2018-04-06: 639 parties, 94 individuals, 471 entities, 74 vessels, 1893 names",
            "one weak alias stands twice (party 18769); rows of ids that are no numbers stay remarks"
        ),
        Ofac(
            "cons_2019-03-14",
            "consolidated.xml.gz",
            "375 entries, 918 akas, 407 addresses, 629 ids",
            "ofac-cons 2019-03-14: 375 parties, 82 individuals, 293 entities, 1292 names",
            "one weak alias stands twice (party 18769); rows of ids that are no numbers stay remarks"
        ),
        Ofac(
            "cons_2019-03-14",
            "cons_advanced.xml.gz",
            "375 parties, 1293 names, 464 locations, 569 id docs, 275 relationships",
            "ofac-cons 2019-03-14: 375 parties, 82 individuals, 293 entities, 1292 names",
            "the same alias stands twice; locations are also countries of birth and issue"
        ),
        Ofac(
            "cons_2020-03-17",
            "cons_advanced.xml.gz",
            "375 parties, 1290 names, 464 locations, 573 id docs, 276 relationships",
            "ofac-cons 2020-03-17: 375 parties, 82 individuals, 293 entities, 1289 names",
            "the same alias stands twice; locations are also countries of birth and issue"
        ),
        Ofac(
            "cons_2024-05-06",
            "consolidated.xml.gz",
            "443 entries, 1126 akas, 503 addresses, 1183 ids",
            "ofac-cons 2024-05-06: 443 parties, 79 individuals, 364 entities, 1569 names",
            "rows of ids that are no numbers stay remarks"
        ),
        Ofac(
            "cons_2025-03-28",
            "consolidated.xml.gz",
            "443 entries, 1136 akas, 520 addresses, 1228 ids",
            "ofac-cons 2025-03-28: 443 parties, 80 individuals, 363 entities, 1579 names",
            "rows of ids that are no numbers stay remarks"
        ),
        Ofac(
            "cons_2025-01-10",
            "CONS_ENHANCED.ZIP",
            "443 entities, 2271 name elements, 692 id docs, 283 relationships",
            "ofac-cons 2025-01-10: 443 parties, 80 individuals, 363 entities, 1624 names",
            "name elements also name documents and parts of names: 1,624 are names of parties"
        ),
        Ofac(
            "sdn_enhanced_yemen_2024-05-24",
            "yemen_sanctions.xml.gz",
            "10 entities, 58 name elements, 5 id docs, 0 relationships",
            "ofac-sdn 2024-05-24: 10 parties, 10 individuals, 56 names",
            "name elements also name documents and parts of names"
        ),
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Held.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_file_is_read_as_its_index_counts_or_the_deviation_is_explained(int row)
    {
        var (files, index, read, why) = Held[row];
        Assert.Equal(index, files.Select(Index));
        Assert.Equal(read, Read(files));
        // A number of the index that was not found needs a reason beside it.
        var found = Numbers(read);
        Assert.True(
            why.Length > 0
                || read.StartsWith("refused")
                || index.SelectMany(text => Numbers(text)).All(found.Contains),
            $"{string.Join(' ', index)} is not in {read}, and nobody says why"
        );
    }

    /// <summary>OFAC's delimited sets: each count of the index is a party, an alias or an address; see also RealEditionTests.</summary>
    [Theory]
    [InlineData("sdn_2015-01-17", "")]
    [InlineData("sdn_2018-01-27", "")]
    [InlineData("sdn_2018-12", "")]
    [InlineData("sdn_2019-07-25", "")]
    [InlineData("sdn_2019-08", "")]
    [InlineData("sdn_2019-09-16", "")]
    [InlineData("sdn_2020-06-11_pip", Header)]
    [InlineData("sdn_2021-04-25", "")]
    [InlineData("sdn_2021-07-07", "")]
    [InlineData("sdn_2021-08-18", "")]
    [InlineData("sdn_2022-02-24", "")]
    [InlineData("sdn_2022-03-01", "")]
    [InlineData("sdn_2022-07-06", "")]
    [InlineData("sdn_2023-05-02", "")]
    [InlineData("sdn_2023-12-01", "")]
    [InlineData("cons_2018-04-06", "", "csv")]
    // Rows of 1,867 characters until 2018, of 2,017 in 2019: the program's field grew from 50 to 200.
    [InlineData("cons_2018-04-06", OneMoreLine, "ff")]
    [InlineData("cons_2019-03-14", "", "csv")]
    [InlineData("cons_2019-03-14", "", "pip")]
    [InlineData("cons_2019-03-14", "", "del")]
    [InlineData("cons_2019-03-14", OneMoreLine, "ff")]
    [InlineData("cons_2025-12-19", "", "csv")]
    public void A_set_of_OFAC_holds_the_rows_of_each_of_its_files(
        string folder,
        string why,
        string form = ""
    )
    {
        var files = Snapshots.Files(folder, form);
        var edition = EditionReader.Read(files, new ListHints(null, null, [folder]));
        var more = why == OneMoreLine && form == "ff" ? 1 : 0;
        foreach (var file in files)
        {
            var rows = Numbers(Index($"ofac/{folder}/{file.Name}"))[0];
            Assert.Equal(rows, more + Counted(edition, file.Name));
        }
    }

    [Theory]
    [InlineData("orphans_2025-01")]
    [InlineData("orphans_2025-12")]
    public void Aliases_and_addresses_without_their_parties_are_refused(string folder) =>
        Assert.StartsWith(
            "refused PV0309",
            Read([
                .. Directory
                    .EnumerateFiles(SharedData.Path($"ofac/{folder}"))
                    .Select(f => $"ofac/{folder}/{Path.GetFileName(f)}"),
            ])
        );

    [Fact]
    public void No_list_file_is_left_out()
    {
        var held = Held.SelectMany(h => h.Files).ToHashSet(StringComparer.Ordinal);
        var root = SharedData.Path("un")[..^2];
        string[] left =
        [
            .. new[] { "un", "uk", "ca", "eu", "us", "opensanctions", "robust" }
                .SelectMany(folder =>
                    Directory.EnumerateFiles(root + folder, "*", SearchOption.AllDirectories)
                )
                .Concat(
                    Directory
                        .EnumerateFiles(root + "ofac", "*", SearchOption.AllDirectories)
                        .Where(f =>
                            f.Contains("xml", StringComparison.Ordinal)
                            || f.EndsWith("ZIP", StringComparison.Ordinal)
                        )
                )
                .Select(file => file[root.Length..])
                .Where(file => !held.Contains(file)),
        ];
        Assert.Empty(left);
    }

    private static (string[], string[], string, string) Ofac(
        string folder,
        string file,
        string index,
        string read,
        string why
    ) => ([$"ofac/{folder}/{file}"], [index], read, why);

    private static int Counted(ListEdition edition, string file) =>
        file switch
        {
            _ when file.Contains("alt", StringComparison.Ordinal) => edition.Parties.Sum(p =>
                p.Names.Count(n =>
                    n is { Kind: not NameKind.Primary, Strength: NameStrength.Strong }
                )
            ),
            // A party without an address has a row of nulls there, which is no address.
            _ when file.Contains("add", StringComparison.Ordinal) => edition.Parties.Sum(p =>
                Math.Max(1, p.Addresses.Length)
            ),
            _ when file.Contains("comments", StringComparison.Ordinal) => edition.Parties.Count(p =>
                p.Remarks.Length > 1000
            ),
            _ => edition.Parties.Length,
        };

    private static string Read(string[] files)
    {
        try
        {
            return Described(
                EditionReader.Read(
                    [
                        .. files.Select(f => new ListFile(
                            Path.GetFileName(f),
                            File.ReadAllBytes(SharedData.Path(f))
                        )),
                    ],
                    // Entities hold no date of their edition: the last day that one of them was seen.
                    new ListHints(
                        files[0].EndsWith("ftm.json") || files.Length == 3
                            ? new NodaTime.LocalDate(2026, 4, 29)
                            : null,
                        List: null,
                        [
                            Path.GetFileName(files[0]),
                            Path.GetFileName(Path.GetDirectoryName(files[0])!),
                        ]
                    )
                )
            );
        }
        catch (InvalidInputException refused)
        {
            var first = refused.Diagnostics[0];
            return $"refused {first.Code} at line {first.Where.Line}";
        }
    }

    private static string Described(ListEdition edition)
    {
        var kinds = new[]
        {
            (PartyKind.Individual, "individuals"),
            (PartyKind.Entity, "entities"),
            (PartyKind.Vessel, "vessels"),
            (PartyKind.Aircraft, "aircraft"),
            (PartyKind.Unknown, "of unknown kind"),
        }
            .Select(kind => (Count: edition.Parties.Count(p => p.Kind == kind.Item1), kind.Item2))
            .Where(kind => kind.Count > 0)
            .Select(kind => $"{kind.Count} {kind.Item2}");
        string[] records = edition.Records is { } count ? [$"{count} records"] : [];
        return $"{edition.List} {edition.Date}: {string.Join(", ", [$"{edition.Parties.Length} parties", .. records, .. kinds, $"{edition.Parties.Sum(p => p.Names.Length)} names"])}";
    }

    private static readonly Lazy<Dictionary<string, string>> Counts = new(() =>
        File.ReadLines(SharedData.Path("INDEX.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Split(" | "))
            .Where(cells => cells.Length > 4)
            .GroupBy(cells => cells[0][2..].Trim(), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => Cell(same.Last()), StringComparer.Ordinal)
    );

    // A file of two dates has two rows; an escaped stroke splits a cell of "robust" in two.
    private static string Cell(string[] cells) => cells[3].Trim(' ', '|');

    private static string Index(string file) => Counts.Value[file];

    private static ImmutableArray<int> Numbers(string text) =>
        [
            .. text.Replace(",", "", StringComparison.Ordinal)
                .Split([' ', ':', ';', '.'], StringSplitOptions.RemoveEmptyEntries)
                .Select(word => int.TryParse(word, out var number) ? number : -1)
                .Where(number => number >= 0),
        ];
}
