using System.Globalization;

namespace Proviso.Lists.Us;

/// <summary>
/// The US Consolidated Screening List as csv of 29 columns: a copy of thirteen lists of three departments. It is one
/// edition of its own, us-csl: a copy is never taken for the list copied, and each party keeps the names of the lists
/// it stands on. What stands on several lists under one number of OFAC is one party; the lists without numbers have
/// the name and the day of listing for a key.
/// </summary>
internal sealed class CslForm : IListForm
{
    public const string List = "us-csl";

    private static readonly string[] Columns =
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

    public string Name => "US Consolidated Screening List csv";

    public bool Recognizes(ListFile file) =>
        FirstLine.Of(file).StartsWith("_id,source,entity_number,", StringComparison.Ordinal);

    public ListEdition Read(ImmutableArray<ListFile> files, ListHints hints)
    {
        var file = OneFile.Of(files, this);
        var problems = new Problems();
        var edition = new EditionDraft(file, Name, problems)
        {
            Issuer = "United States (consolidated screening list)",
            List = List,
            Lacks = ["weak_aliases"],
        };
        if (
            PlainText.Decode(file.Name, file.Content.Span, problems) is { } text
            && HeadedRows.Of(
                new CsvRows(file.Name, ',', problems, breaksInside: true).Read(text),
                file.Name,
                Columns,
                problems
            )
                is { } rows
        )
        {
            rows.RefuseOpenEnd(problems);
            Take(rows, edition, problems);
        }

        return edition.Edition(hints);
    }

    private static void Take(HeadedRows rows, EditionDraft edition, Problems problems)
    {
        edition.Records = rows.Rows.Length;
        var lost = 0;
        foreach (var row in rows.Rows)
        {
            var read = new CslRow(rows, row);
            if (read.Kind is not { } kind)
            {
                problems.Add(
                    "PV0312",
                    row.Where,
                    $"'{Visible.Of(rows.Text(row, "type"))}' is not a type of party",
                    "one of: Individual, Entity, Vessel, Aircraft, or nothing"
                );
                continue;
            }

            var draft = edition.Find(
                read.Number,
                row.Where,
                () => new PartyDraft(read.Number, kind)
            );
            read.AddTo(draft);
            lost += read.HasLostCharacters ? 1 : 0;
        }

        if (lost > 0)
        {
            edition.Caveats.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The names of {lost} rows hold question marks where characters were lost before publication."
                )
            );
        }
    }
}
