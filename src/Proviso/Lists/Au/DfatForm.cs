using Proviso.Lists.Xlsx;

namespace Proviso.Lists.Au;

/// <summary>
/// Australia's consolidated list (DFAT) as xlsx of 19 columns, a row a name. The reference "2" is the party, and "2a",
/// "2b" are further names of it. No real file was at hand: columns and traps are those that others found in it.
/// </summary>
internal sealed class DfatForm : IListForm
{
    public const string List = "au-dfat";

    internal static readonly ImmutableArray<string> Columns =
    [
        "reference",
        "name-of-individual-or-entity",
        "type",
        "name-type",
        "alias-strength",
        "date-of-birth",
        "place-of-birth",
        "citizenship",
        "address",
        "additional-information",
        "listing-information",
        "imo-number",
        "committees",
        "control-date",
        "instrument-of-designation",
        "targeted-financial-sanction",
        "travel-ban",
        "arms-embargo",
        "maritime-restriction",
    ];

    // Without these there is no party; the rest may be missing in older files.
    private static readonly ImmutableArray<string> Needed =
    [
        .. Columns[..4],
        "control-date",
        "committees",
    ];

    public string Name => "DFAT xlsx";

    public bool Recognizes(ListFile file) => XlsxParts.IsWorkbook(file);

    public ListEdition Read(ImmutableArray<ListFile> files, ListHints hints)
    {
        var file = OneFile.Of(files, this);
        var problems = new Problems();
        var edition = new EditionDraft(file, Name, problems)
        {
            Issuer = "Australia (DFAT)",
            List = List,
            Lacks = ["nationalities", "gender", "titles", "linked_to", "lists"],
        };
        if (XlsxBook.Read(file, problems) is { } sheets)
        {
            var read = sheets
                .Where(rows => !rows.IsEmpty && Heads(rows[0]).ContainsKey(Columns[0]))
                .ToArray();
            if (read.Length == 0)
            {
                problems.Add(
                    "PV0304",
                    new SourceSpan(file.Name, 1, 1),
                    "no sheet of this workbook begins with the columns of DFAT's list (Reference, Name of Individual or Entity …)",
                    "the only workbook read is Australia's consolidated list"
                );
            }

            var parties = new DfatParties(edition, problems);
            foreach (var rows in read)
            {
                Take(rows, parties, problems);
            }

            edition.Records = parties.Rows;
        }

        return edition.Edition(hints);
    }

    private static void Take(ImmutableArray<XlsxRow> rows, DfatParties parties, Problems problems)
    {
        var heads = Heads(rows[0]);
        foreach (var missing in Needed.Where(name => !heads.ContainsKey(name)))
        {
            problems.Add(
                "PV0304",
                rows[0].Where,
                $"the header has no column '{missing.Replace('-', ' ')}'",
                "the form of this list may have changed: look at the file"
            );
        }

        foreach (var row in rows.Skip(1))
        {
            parties.Take(
                row.Where,
                column => heads.TryGetValue(column, out var at) ? Spaces.Squeezed(row[at]) : ""
            );
        }
    }

    private static Dictionary<string, int> Heads(XlsxRow header)
    {
        var heads = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (column, text) in header.Cells)
        {
            heads.TryAdd(Slug.Of(text), column);
        }

        return heads;
    }
}
