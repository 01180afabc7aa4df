namespace Proviso.Tests.Lists;

/// <summary>Every list file of the data beside the repository, with the counts of its index and of the readers.</summary>
internal static class ListFileCounts
{
    private const string EmptyAliases =
        "the index counts alias elements, of which many are empty (2,910 of 2025-04, 662 empty in 2018-08); several names may stand in one, notes and scripts add names, equal ones count once";

    /// <summary>Files of one edition; what the index says of each; what is read; why they differ ("" where nothing does).</summary>
    public static readonly (string[] Files, string[] Index, string Read, string Why)[] Held =
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

    private static (string[], string[], string, string) Ofac(
        string folder,
        string file,
        string index,
        string read,
        string why
    ) => ([$"ofac/{folder}/{file}"], [index], read, why);
}
