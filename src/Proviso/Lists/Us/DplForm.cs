namespace Proviso.Lists.Us;

/// <summary>
/// The Denied Persons List of the Bureau of Industry and Security: tab separated, every field quoted, a row for each
/// address of a person. No number and no type: the key is the name and the day of the order.
/// </summary>
internal sealed class DplForm : IListForm
{
    public const string List = "us-dpl";
    private const string Tag = "US-DPL";

    private static readonly string[] Columns =
    [
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
    ];

    public string Name => "BIS Denied Persons txt";

    public bool Recognizes(ListFile file) =>
        FirstLine.Of(file).StartsWith("Name\tStreet_Address\t", StringComparison.Ordinal);

    public ListEdition Read(ImmutableArray<ListFile> files, ListHints hints)
    {
        var file = OneFile.Of(files, this);
        var problems = new Problems();
        var edition = new EditionDraft(file, Name, problems)
        {
            Issuer = "Bureau of Industry and Security",
            List = List,
            Lacks =
            [
                "aliases",
                "weak_aliases",
                "titles",
                "birth_dates",
                "birth_places",
                "nationalities",
                "citizenships",
                "gender",
                "identifiers",
                "vessel",
                "linked_to",
                "relations",
                "lists",
            ],
        };
        if (
            PlainText.Decode(file.Name, file.Content.Span, problems) is { } text
            && HeadedRows.Of(
                new CsvRows(file.Name, '\t', problems).Read(text),
                file.Name,
                Columns,
                problems
            )
                is { } rows
        )
        {
            edition.Records = rows.Rows.Length;
            foreach (var row in rows.Rows)
            {
                Take(row, rows, edition);
            }
        }

        return edition.Edition(hints);
    }

    private static void Take(CsvRow row, HeadedRows rows, EditionDraft edition)
    {
        // Names come with spaces before them, " I. ASH", and two inside.
        var name = Slug.Of(Text("Name"));
        var since = Text("Effective_Date");
        var effective = WrittenDay.MonthDayYear(since);
        var number =
            name.Length == 0 ? ""
            : effective is { } day ? $"{name}.{EditionDate.Iso(day)}"
            : name;
        var draft = edition.Find(
            number,
            row.Where,
            () => new PartyDraft(number, PartyKind.Unknown)
        );
        draft.Add(rows.Raw(row, "Name"), NameKind.Primary);
        draft.AddProgram(Tag);
        if (effective is { } listed)
        {
            draft.Listed.Add(new ListingDate("Denied Persons List", Tag, listed));
        }
        else
        {
            draft.Other.Add("since", since);
        }

        // As written: 08/22/3017 is a year that somebody typed, and the order stands.
        draft.Measures.Add("denied until", Text("Expiration_Date"));
        draft.Measures.Add("standard order:", Text("Standard_Order"));
        draft.LegalBasis.AddAll(FederalRegister.Split(Text("FR_Citation")));
        draft.Other.Add(Text("Action"));
        draft.Other.Add("updated", Text("Last_Update"));
        draft.Add(
            new Address(
                Number: 0,
                Text("Street_Address"),
                Spaces.Joined(" ", Text("City"), Text("State"), Text("Postal_Code")),
                Text("Country"),
                Remark: ""
            )
        );

        string Text(string column) => rows.Text(row, column);
    }
}
