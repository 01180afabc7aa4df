using System.IO.Compression;
using System.Text;
using NodaTime;
using Proviso.Lists;

namespace Proviso.Tests.Lists;

/// <summary>A small file of each form beside OFAC's, in the very shape of the real ones.</summary>
internal static class SmallLists
{
    /// <summary>The name of each form as an edition gives it, with a file of two or more parties.</summary>
    public static ImmutableSortedDictionary<string, ListFile> All =>
        new Dictionary<string, ListFile>
        {
            ["UN xml"] = Text(
                "un.xml",
                Un(
                    Individual(
                        "QDi.001",
                        "<FIRST_NAME>SAIF</FIRST_NAME><SECOND_NAME>ADL</SECOND_NAME>"
                    ),
                    "<ENTITY><FIRST_NAME>ACME RELIEF</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDe.004</REFERENCE_NUMBER><LISTED_ON>2001-10-06</LISTED_ON></ENTITY>"
                )
            ),
            ["OFSI consolidated csv"] = Text(
                "ofsi.csv",
                Ofsi(
                    OfsiRow(name: "QAHTANI", given: "Farooq", group: "13349"),
                    OfsiRow(name: "TONG SAN 2", type: "Entity", group: "13556")
                )
            ),
            ["UK Sanctions List summary csv"] = Text("uk.csv", UkSummary),
            ["Canada SEMA xml"] = Text(
                "sema.xml",
                Sema(
                    "<record><Country>Russia / Russie</Country><EntityOrShip>Acme Zavod</EntityOrShip><Schedule>1, Part 2</Schedule><Item>1</Item><DateOfListing>2023-02-23</DateOfListing></record>",
                    "<record><Country>Russia / Russie</Country><LastName>IVANOV</LastName><GivenName>Ivan</GivenName><Schedule>1, Part 1</Schedule><Item>1</Item></record>"
                )
            ),
            ["DFAT xlsx"] = Dfat(
                DfatRow("1", "SAYF-AL ADL", "Individual", "Primary Name"),
                DfatRow("1a", "Saif al-Adel", "Individual", "Alias")
            ),
            ["EU FSF xml 1.1"] = Text(
                "eu.xml",
                Eu(
                    EuEntity(1, "P", "<nameAlias wholeName=\"Ivan Ivanov\" strong=\"true\"/>"),
                    EuEntity(2, "E", "<nameAlias wholeName=\"Acme Zavod\"/>")
                )
            ),
            ["EU xml (WHOLE)"] = Text(
                "whole.xml",
                "<WHOLE Date=\"11/02/2016\"><ENTITY Id=\"1\" Type=\"P\" legal_basis=\"898/2005 (OJ L153)\" reg_date=\"2005-06-16\" programme=\"ZWE\"><NAME><WHOLENAME>Robert Gabriel</WHOLENAME></NAME></ENTITY><ENTITY Id=\"13\" Type=\"E\" programme=\"IRQ\"><NAME><WHOLENAME>Acme</WHOLENAME></NAME></ENTITY></WHOLE>"
            ),
            ["US Consolidated Screening List csv"] = Text(
                "csl.csv",
                Csl(
                    CslRow(
                        ("_id", "21344"),
                        ("source", Sdn),
                        ("entity_number", "21344"),
                        ("type", "Entity"),
                        ("programs", "CYBER2"),
                        ("name", "FEDERAL SECURITY SERVICE")
                    ),
                    CslRow(
                        ("_id", "83db"),
                        ("source", EntityList),
                        ("name", "Federal Security Service (FSB)"),
                        ("start_date", "2017-01-04")
                    )
                )
            ),
            ["BIS Denied Persons txt"] = Text(
                "dpl.txt",
                Dpl(
                    [
                        "ACME TRADING",
                        "1 ROAD",
                        "DUBAI",
                        "",
                        "AE",
                        "",
                        "08/10/2017",
                        "08/10/2027",
                        "Y",
                        "2017-08-22",
                        "NEW",
                        "82 F.R. 39105 8/17/2017",
                    ],
                    [
                        "JOHN DOE",
                        "2 ROAD",
                        "AUSTIN",
                        "TX",
                        "US",
                        "78602",
                        "09/28/2017",
                        "",
                        "Y",
                        "2017-10-01",
                        "",
                        "",
                    ]
                )
            ),
            ["OpenSanctions simple csv"] = Text("targets.simple.csv", Simple),
            ["FollowTheMoney entities"] = Text("entities.ftm.json", Ftm),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public const string Sdn = "Specially Designated Nationals (SDN) - Treasury Department";
    public const string EntityList = "Entity List (EL) - Bureau of Industry and Security";

    private const string UkSummary =
        "Unique ID,OFSI Group ID,Name,Regime Name,Type,Designation source,Date Designated,Sanctions Imposed\r\n"
        + "AFG0001,12703,ACME EXCHANGE,Afghanistan,Entity,UN,29-06-2012,Asset freeze\r\n"
        + "RUS0001,,\"IVANOV, Ivan\",Russia,Individual,UK,24-02-2022,\"Asset freeze, Travel Ban\"\r\n";

    private const string Simple =
        "\"id\",\"schema\",\"name\",\"aliases\",\"birth_date\",\"countries\",\"addresses\",\"identifiers\",\"sanctions\",\"phones\",\"emails\",\"dataset\",\"first_seen\",\"last_seen\",\"last_change\"\n"
        + "\"NK-1\",\"Person\",\"Ivan Ivanov\",\"Иван Иванов;\"\"Ivanov; Ivan\"\"\",\"1960;1961-02-03\",\"ru\",\"\",\"7700000001\",\"Asset freeze\",\"\",\"\",\"EU FSF\",\"2022-01-01\",\"2024-01-01\",\"2024-01-01\"\n"
        + "\"NK-2\",\"LegalEntity\",\"Acme\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"EU FSF\",\"2022-01-01\",\"2024-01-01\",\"2024-01-01\"\n";

    private const string Ftm =
        "{\"id\":\"NK-1\",\"schema\":\"Person\",\"caption\":\"Ivan Ivanov\",\"target\":true,\"datasets\":[\"eu_fsf\"],\"properties\":{\"name\":[\"Ivan Ivanov\"],\"weakAlias\":[\"Vanya\"],\"innCode\":[\"7707083893\"],\"programId\":[\"EU-UKR\"]}}\n"
        + "{\"id\":\"NK-2\",\"schema\":\"Company\",\"caption\":\"Acme Zavod\",\"target\":true,\"datasets\":[\"eu_fsf\"],\"properties\":{\"name\":[\"Acme Zavod\"]}}\n"
        + "{\"id\":\"own-1\",\"schema\":\"Ownership\",\"caption\":\"Ownership\",\"target\":false,\"properties\":{\"owner\":[\"NK-1\"],\"asset\":[\"NK-2\"],\"percentage\":[\"60\"]}}\n"
        + "{\"id\":\"s-1\",\"schema\":\"Sanction\",\"caption\":\"Sanction\",\"target\":false,\"properties\":{\"entity\":[\"NK-1\"],\"authority\":[\"Council\"],\"listingDate\":[\"2022-03-01\"],\"programId\":[\"EU-UKR\"]}}\n";

    public static ListEdition Read(ListFile file, string? list = null) =>
        EditionReader.Read([file], new ListHints(new LocalDate(2024, 5, 6), list, []));

    /// <summary>Without a date from outside: what the file states.</summary>
    public static ListEdition ReadAsIs(params ImmutableArray<ListFile> files) =>
        EditionReader.Read(files, new ListHints(Published: null, List: null, []));

    public static ListEdition Real(string file) =>
        EditionReader.Read(
            [new ListFile(Path.GetFileName(file), File.ReadAllBytes(SharedData.Path(file)))],
            new ListHints(Published: null, List: null, [Path.GetFileName(file)])
        );

    public static ListFile Text(string name, string text) =>
        new(name, Encoding.UTF8.GetBytes(text));

    public static string Un(params string[] entries) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><CONSOLIDATED_LIST dateGenerated=\"2024-09-26T00:00:07.514Z\"><INDIVIDUALS>{string.Concat(entries.Where(e => e.StartsWith("<I")))}</INDIVIDUALS><ENTITIES>{string.Concat(entries.Where(e => e.StartsWith("<E")))}</ENTITIES></CONSOLIDATED_LIST>";

    public static string Individual(string key, string inside) =>
        $"<INDIVIDUAL><DATAID>1</DATAID>{inside}<UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>{key}</REFERENCE_NUMBER><LISTED_ON>2001-01-25</LISTED_ON></INDIVIDUAL>";

    public static string Ofsi(params string[] rows) =>
        "Last Updated,13/04/2018"
        + new string(',', 27)
        + "\n"
        + "Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,DOB,Town of Birth,Country of Birth,Nationality,Passport Details,NI Number,Position,Address 1,Address 2,Address 3,Address 4,Address 5,Address 6,Post/Zip Code,Country,Other Information,Group Type,Alias Type,Regime,Listed On,Last Updated,Group ID\n"
        + string.Concat(rows.Select(row => row + "\n"));

    public static string OfsiRow(
        string name,
        string given = "",
        string born = "",
        string town = "",
        string country = "",
        string nationality = "",
        string passport = "",
        string other = "",
        string type = "Individual",
        string alias = "Prime Alias",
        string group = "1"
    ) =>
        string.Join(
            ',',
            new[]
            {
                name,
                given,
                "",
                "",
                "",
                "",
                "",
                born,
                town,
                country,
                nationality,
                passport,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                other,
                type,
                alias,
                "Syria",
                "01/04/2016",
                "02/04/2016",
                group,
            }.Select(cell => cell.Contains(',') ? $"\"{cell}\"" : cell)
        );

    public static string Sema(params string[] records) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><data-set>{string.Concat(records)}</data-set>";

    public static string Eu(params string[] entities) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><export xmlns=\"http://eu.europa.ec/fpi/fsd/export\" generationDate=\"2018-07-04T10:00:00.000+02:00\" globalFileId=\"111\">{string.Concat(entities)}</export>";

    public static string EuEntity(int id, string type, string inside, string attributes = "") =>
        $"<sanctionEntity logicalId=\"{id}\" {attributes}><regulation regulationType=\"regulation\" organisationType=\"council\" publicationDate=\"2014-03-17\" entryIntoForceDate=\"2014-03-17\" numberTitle=\"269/2014 (OJ L78)\" programme=\"UKR\" logicalId=\"9\"/><subjectType code=\"x\" classificationCode=\"{type}\"/>{inside}</sanctionEntity>";

    private static readonly string[] CslColumns =
    [
        "_id",
        "source",
        "entity_number",
        "type",
        "programs",
        "name",
        "title",
        "addresses",
        "federal_register_notice",
        "start_date",
        "end_date",
        "standard_order",
        "license_requirement",
        "license_policy",
        "call_sign",
        "vessel_type",
        "gross_tonnage",
        "gross_registered_tonnage",
        "vessel_flag",
        "vessel_owner",
        "remarks",
        "source_list_url",
        "alt_names",
        "citizenships",
        "dates_of_birth",
        "nationalities",
        "places_of_birth",
        "source_information_url",
        "ids",
    ];

    public static string CslHeader => string.Join(',', CslColumns) + "\n";

    public static string Csl(params string[] rows) => CslHeader + string.Concat(rows);

    public static string CslRow(params (string Column, string Text)[] cells) =>
        string.Join(
            ',',
            CslColumns.Select(column =>
                cells.FirstOrDefault(cell => cell.Column == column).Text is { } text
                    ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
                    : ""
            )
        ) + "\n";

    public static string Dpl(params string[][] rows) =>
        string.Join(
            '\n',
            rows.Prepend([
                    "Name",
                    "Street_Address",
                    "City",
                    "State",
                    "Country",
                    "Postal_Code",
                    "Effective_Date",
                    "Expiration_Date",
                    "Standard_Order",
                    "Last_Update",
                    "Action",
                    "FR_Citation",
                ])
                .Select(row => string.Join('\t', row.Select(cell => $"\"{cell}\"")))
        );

    /// <summary>The columns in the order of the real file, as others found them there.</summary>
    private static readonly string[] DfatColumns =
    [
        "Reference",
        "Name of Individual or Entity",
        "Type",
        "Name Type",
        "Alias Strength",
        "Date of Birth",
        "Place of Birth",
        "Citizenship",
        "Address",
        "Additional Information",
        "Listing Information",
        "IMO Number",
        "Committees",
        "Control Date",
        "Instrument of Designation",
        "Targeted Financial Sanction",
        "Travel Ban",
        "Arms Embargo",
        "Maritime Restriction",
    ];

    public static string[] DfatRow(
        string reference,
        string name,
        string type,
        string nameType,
        string strength = "",
        string born = "",
        string place = "",
        string imo = "",
        string control = "42446"
    ) =>
        [
            reference,
            name,
            type,
            nameType,
            strength,
            born,
            place,
            "",
            "",
            "UN Ref QDi.001",
            "",
            imo,
            "1267/1989/2253 (ISIL (Da'esh) and Al-Qaida)",
            control,
            "",
            "1",
            "",
            "",
            "",
        ];

    public static ListFile Dfat(params string[][] rows) =>
        Xlsx("dfat.xlsx", [DfatColumns, .. rows]);

    /// <summary>A workbook of one sheet; a cell of digits is a number, and every other a shared string.</summary>
    public static ListFile Xlsx(string name, params string[][] rows)
    {
        var strings = rows.SelectMany(row => row).Distinct().ToList();
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(
                zip,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
            );
            Part(
                zip,
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\"/></sheets></workbook>"
            );
            Part(
                zip,
                "xl/styles.xml",
                "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
            );
            Part(
                zip,
                "xl/sharedStrings.xml",
                $"<sst>{string.Concat(strings.Select(s => $"<si><t xml:space=\"preserve\">{Escaped(s)}</t></si>"))}</sst>"
            );
            Part(
                zip,
                "xl/worksheets/sheet1.xml",
                $"<worksheet><sheetData>{string.Concat(rows.Select((row, r) => $"<row r=\"{r + 1}\">{string.Concat(row.Select((cell, c) => Cell(cell, r + 1, c)))}</row>"))}</sheetData></worksheet>"
            );
        }

        return new ListFile(name, packed.ToArray());

        string Cell(string text, int row, int column) =>
            text.Length == 0 ? ""
            // "@42446" is a number with the style of a day, as Excel keeps dates.
            : text[0] == '@'
                ? $"<c r=\"{(char)('A' + column)}{row}\" s=\"1\"><v>{text[1..]}</v></c>"
            : text.All(char.IsAsciiDigit)
                ? $"<c r=\"{(char)('A' + column)}{row}\"><v>{text}</v></c>"
            : $"<c r=\"{(char)('A' + column)}{row}\" t=\"s\"><v>{strings.IndexOf(text)}</v></c>";
    }

    private static void Part(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal);
}
