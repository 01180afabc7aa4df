namespace Proviso.Lists.Uk;

/// <summary>
/// The UK Sanctions List in its summary of eight columns, one row a party: name, regime, kind, who designated
/// and when, what is imposed. Aliases, dates of birth and identifiers are not in it.
/// </summary>
internal sealed class UkSanctionsForm : IListForm
{
    public const string List = "uk-sl";

    private static readonly string[] Columns =
    [
        "Unique ID",
        "OFSI Group ID",
        "Name",
        "Regime Name",
        "Type",
        "Designation source",
        "Date Designated",
        "Sanctions Imposed",
    ];

    public string Name => "UK Sanctions List summary csv";

    public bool Recognizes(ListFile file) =>
        FirstLine.Of(file).StartsWith("Unique ID,OFSI Group ID,Name,");

    public ListEdition Read(ImmutableArray<ListFile> files, ListHints hints)
    {
        var file = OneFile.Of(files, this);
        var problems = new Problems();
        var nameless = new List<string>();
        var edition = new EditionDraft(file, Name, problems)
        {
            Issuer = "United Kingdom",
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
                "addresses",
                "vessel",
                "linked_to",
                "legal_basis",
                "lists",
            ],
        };
        edition.Caveats.Add(
            "The summary names each party once: aliases, dates of birth and identifiers are not in it."
        );
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
            foreach (var row in rows.Rows)
            {
                Take(row, rows, edition, nameless, problems);
            }
        }

        if (nameless.Count > 0)
        {
            edition.Caveats.Add(
                $"The file gives no name for {string.Join(", ", nameless)}: they stand under their number, and no name finds them."
            );
        }

        return edition.Edition(hints);
    }

    private static void Take(
        CsvRow row,
        HeadedRows rows,
        EditionDraft edition,
        List<string> nameless,
        Problems problems
    )
    {
        if (Kind(rows.Text(row, "Type")) is not { } kind)
        {
            problems.Add(
                "PV0312",
                row.Where,
                $"'{Visible.Of(rows.Text(row, "Type"))}' is not a type of party",
                "one of: Individual, Entity, Ship"
            );
            return;
        }

        var draft = new PartyDraft(rows.Text(row, "Unique ID"), kind);
        draft.Add(rows.Raw(row, "Name"), NameKind.Primary);
        // Seen twice in 5,302 rows. They are listed all the same.
        if (draft.Name.Length == 0)
        {
            nameless.Add(draft.Number);
            draft.Add(draft.Number, NameKind.Primary);
        }

        var regime = rows.Text(row, "Regime Name");
        if (regime.Length > 0)
        {
            draft.AddProgram($"UK-{regime}");
        }

        var designated = rows.Text(row, "Date Designated");
        if (WrittenDay.DayDashed(designated) is { } day)
        {
            draft.Listed.Add(new ListingDate("UK Sanctions List", $"UK-{regime}", day));
        }
        else
        {
            draft.Other.Add("designated", designated);
        }

        draft.Measures.AddAll(rows.Text(row, "Sanctions Imposed").Split(", "));
        draft.Other.Add("designated by", rows.Text(row, "Designation source"));
        var group = rows.Text(row, "OFSI Group ID");
        if (group.Length > 0)
        {
            draft.Relations.Add(
                new Relation(RelationKind.SameAs, "OFSI Group ID", $"{OfsiForm.List}:{group}", "")
            );
        }

        edition.Add(draft, row.Where);
    }

    private static PartyKind? Kind(string type) =>
        type switch
        {
            "Individual" => PartyKind.Individual,
            "Entity" => PartyKind.Entity,
            "Ship" => PartyKind.Vessel,
            _ => null,
        };
}
