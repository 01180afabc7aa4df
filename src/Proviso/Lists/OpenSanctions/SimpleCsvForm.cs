namespace Proviso.Lists.OpenSanctions;

/// <summary>
/// OpenSanctions' targets.simple.csv: a row a target, several values of a cell joined by semicolons with csv's own
/// quotation marks inside. Its data is CC BY-NC: read, and never shipped with this program.
/// </summary>
internal sealed class SimpleCsvForm : IListForm
{
    public const string List = "opensanctions";
    internal const string Issuer = "OpenSanctions";

    private static readonly string[] Needed =
    [
        "id",
        "schema",
        "name",
        "aliases",
        "birth_date",
        "countries",
        "addresses",
        "identifiers",
        "sanctions",
        "dataset",
    ];

    public string Name => "OpenSanctions simple csv";

    public bool Recognizes(ListFile file) =>
        FirstLine.Of(file).StartsWith("id,schema,name,aliases,", StringComparison.Ordinal);

    public ListEdition Read(ImmutableArray<ListFile> files, ListHints hints)
    {
        var file = OneFile.Of(files, this);
        var problems = new Problems();
        var edition = new EditionDraft(file, Name, problems)
        {
            Issuer = Issuer,
            List = List,
            Lacks =
            [
                "weak_aliases",
                "titles",
                "birth_places",
                "nationalities",
                "citizenships",
                "gender",
                "vessel",
                "linked_to",
                "relations",
                "listed",
                "legal_basis",
                "lists",
            ],
        };
        if (
            PlainText.Decode(file.Name, file.Content.Span, problems) is { } text
            && HeadedRows.Of(
                new CsvRows(file.Name, ',', problems, breaksInside: true).Read(text),
                file.Name,
                Needed,
                problems
            )
                is { } rows
        )
        {
            rows.RefuseOpenEnd(problems);
            foreach (var row in rows.Rows)
            {
                edition.Add(Draft(row, rows), row.Where);
            }
        }

        return edition.Edition(hints);
    }

    private static PartyDraft Draft(CsvRow row, HeadedRows rows)
    {
        var draft = new PartyDraft(
            rows.Text(row, "id"),
            OpenSanctionsWords.KindOf(rows.Text(row, "schema")) ?? PartyKind.Unknown
        );
        draft.Add(rows.Raw(row, "name"), NameKind.Primary);
        foreach (var alias in Values("aliases"))
        {
            draft.Add(alias, NameKind.Aka);
        }

        foreach (var born in Values("birth_date"))
        {
            draft.AddBirth(WrittenBirth.Read(born), born);
        }

        foreach (var number in Values("identifiers"))
        {
            // The column gathers passports, tax and register numbers and codes of all kinds, and does not say which.
            draft.Identifiers.Add(
                new Identifier(IdentifierKind.Other, "identifiers", number, "", "", "", "", number)
            );
        }

        foreach (var address in Values("addresses"))
        {
            draft.Add(new Address(Number: 0, address, "", "", ""));
        }

        foreach (var dataset in Values("dataset"))
        {
            draft.AddProgram($"OpenSanctions {dataset}");
        }

        draft.Measures.AddAll(Values("sanctions"));
        draft.Other.AddAll(Values("countries").Select(country => $"country {country}"));
        draft.Other.AddAll(Values("program_ids").Select(program => $"program {program}"));
        draft.Other.AddAll(Values("phones").Select(phone => $"phone {phone}"));
        draft.Other.AddAll(Values("emails").Select(email => $"email {email}"));
        return draft;

        ImmutableArray<string> Values(string column) => Inside(rows.Raw(row, column));
    }

    /// <summary>A cell is a row of csv of its own, with semicolons: A;"B; C".</summary>
    private static ImmutableArray<string> Inside(string cell)
    {
        var problems = new Problems();
        var rows = new CsvRows("cell", ';', problems).Read(cell.ReplaceLineEndings(" "));
        return problems.Any || rows.Length != 1
            ? [.. cell.Split(';').Select(Spaces.Squeezed).Where(value => value.Length > 0)]
            :
            [
                .. rows[0]
                    .Cells.Select(value => Spaces.Squeezed(value.Text))
                    .Where(value => value.Length > 0),
            ];
    }
}
