using System.Globalization;

namespace Proviso.Lists.Uk;

/// <summary>
/// OFSI's consolidated list of financial sanctions targets as csv (format of 2018): row 1 the date, row 2 the
/// header, then a row for each name, date of birth and address of a party. Windows-1252. The key is the Group ID.
/// </summary>
internal sealed class OfsiForm : IListForm
{
    public const string List = "uk-ofsi";
    private const string Dated = "Last Updated,";

    private static readonly string[] Columns =
    [
        "Name 6",
        "Name 1",
        "Name 2",
        "Name 3",
        "Name 4",
        "Name 5",
        "Title",
        "DOB",
        "Town of Birth",
        "Country of Birth",
        "Nationality",
        "Passport Details",
        "NI Number",
        "Position",
        "Address 1",
        "Address 2",
        "Address 3",
        "Address 4",
        "Address 5",
        "Address 6",
        "Post/Zip Code",
        "Country",
        "Other Information",
        "Group Type",
        "Alias Type",
        "Regime",
        "Listed On",
        "Last Updated",
        "Group ID",
    ];

    public string Name => "OFSI consolidated csv";

    // "Last Updated" stands in row 1 with the date of the list, and again as a column.
    public bool Recognizes(ListFile file) =>
        FirstLine.Of(file).StartsWith(Dated, StringComparison.Ordinal)
        && FirstLine.At(file, line: 1).StartsWith("Name 6,Name 1,", StringComparison.Ordinal);

    public ListEdition Read(ImmutableArray<ListFile> files, ListHints hints)
    {
        var file = OneFile.Of(files, this);
        var problems = new Problems();
        var updated = FirstLine.Of(file)[Dated.Length..].Trim(',', ' ');
        var edition = new EditionDraft(file, Name, problems)
        {
            Issuer = "United Kingdom (OFSI)",
            List = List,
            Lacks =
            [
                "weak_aliases",
                "citizenships",
                "gender",
                "linked_to",
                "measures",
                "legal_basis",
                "lists",
                "vessel",
            ],
            Date = WrittenDay.DayMonthYear(updated) is { } day
                ? EditionDate.Stated(day, $"Last Updated {Visible.Of(updated)}")
                : null,
        };
        if (PlainText.DecodeWestern(file.Name, file.Content.Span, problems) is { } text)
        {
            var all = new CsvRows(file.Name, ',', problems).Read(text);
            if (HeadedRows.Of(all[1..], file.Name, Columns, problems) is { } rows)
            {
                rows.RefuseOpenEnd(problems);
                Take(rows, edition, problems);
            }
        }

        return edition.Edition(hints);
    }

    private static void Take(HeadedRows rows, EditionDraft edition, Problems problems)
    {
        edition.Records = rows.Rows.Length;
        foreach (var row in rows.Rows)
        {
            var type = rows.Text(row, "Group Type");
            var group = rows.Text(row, "Group ID");
            if (type is not ("Individual" or "Entity" or "Ship"))
            {
                problems.Add(
                    "PV0312",
                    row.Where,
                    $"'{Visible.Of(type)}' is not a type of party",
                    "one of: Individual, Entity, Ship"
                );
            }
            else if (!int.TryParse(group, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                problems.Add(
                    "PV0308",
                    row.Cells[^1].Where,
                    $"'{Visible.Of(group)}' is not a Group ID",
                    "every row of this list ends with the number of its party"
                );
            }
            else
            {
                var kind =
                    type == "Individual" ? PartyKind.Individual
                    : type == "Ship" ? PartyKind.Vessel
                    : PartyKind.Entity;
                var draft = edition.Find(group, row.Where, () => new PartyDraft(group, kind));
                new OfsiRow(rows, row).AddTo(draft);
            }
        }
    }
}
