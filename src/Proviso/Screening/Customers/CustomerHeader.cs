using System.Text;

namespace Proviso.Screening.Customers;

/// <summary>What a file of customers is, out of its first bytes: which form, which delimiter, which column is what.</summary>
internal sealed class CustomerHeader(string file, CustomerMap map, char? delimiter)
{
    private static readonly ImmutableArray<char> Delimiters = [',', ';', '\t'];

    /// <summary>The columns of the map in the order of the cells; the key comes last.</summary>
    private readonly (string? Role, string Column)[] _asked =
    [
        .. map.Columns.Select(c => ((string?)c.Role, c.Column)),
        .. map.Key is { } key ? [((string?)null, key)] : Array.Empty<(string?, string)>(),
    ];

    /// <param name="head">From the file's start, as much as there is or as a row may have.</param>
    /// <exception cref="InvalidInputException">The file is of another kind, or lacks a column.</exception>
    public (ICustomerForm Form, CustomerCells Cells, CustomerPlace Start) Read(
        ReadOnlySpan<byte> head,
        bool isLast
    )
    {
        Refuse(head);
        var mark = head.StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
        var (at, line) = (mark, 1);
        while (at < head.Length && head[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            line += head[at++] == (byte)'\n' ? 1 : 0;
        }

        if (at == head.Length)
        {
            throw Wrong("PV0301", 1, "the file is empty", "the first row names the columns");
        }

        if (head[at] == (byte)'[')
        {
            throw Wrong(
                "PV0324",
                line,
                "this is a JSON array",
                "write one object in each line, as 'jq -c .[]' does"
            );
        }

        if (head[at] == (byte)'{')
        {
            return Objects(new CustomerPlace(mark, 1, 0));
        }

        // A header may begin with a tab, which is an empty name.
        at = head[..at].LastIndexOf((byte)'\n') + 1 is > 0 and var start ? start : mark;
        return Delimited(head[at..], isLast, at, line);
    }

    private (ICustomerForm, CustomerCells, CustomerPlace) Objects(CustomerPlace start)
    {
        (string? Role, string Column)[] cells =
        [
            .. _asked.SelectMany(a => a.Column.Split('+').Select(path => (a.Role, path))),
        ];
        return (
            new JsonLinesForm([.. cells.Select(c => Encoding.UTF8.GetBytes(c.Column))]),
            new CustomerCells([.. cells.Select(c => c.Role)]),
            start
        );
    }

    private (ICustomerForm, CustomerCells, CustomerPlace) Delimited(
        ReadOnlySpan<byte> rest,
        bool isLast,
        int offset,
        int line
    )
    {
        var headers = new List<(char Delimiter, string[] Names, int Length)>();
        foreach (var one in delimiter is { } told ? [told] : Delimiters)
        {
            if (Names(rest, one, isLast) is var (names, length))
            {
                headers.Add((one, names, length));
            }
        }

        if (headers.Count == 0)
        {
            throw Wrong(
                "PV0321",
                line,
                "the header row is broken: its quotation marks do not match, or it is no UTF-8 text",
                "the first row names the columns, each other row is one customer"
            );
        }

        // The delimiter that parts the columns asked for; else the one that parts most, whose lack is told.
        var best = headers
            .OrderByDescending(h => _asked.Count(a => IsThere(h.Names, a.Column)))
            .ThenByDescending(h => h.Names.Length)
            .First();
        var columns = new List<(string? Role, int Column)>();
        foreach (var (role, column) in _asked)
        {
            string[] parts = Find(best.Names, column) >= 0 ? [column] : column.Split('+');
            columns.AddRange(parts.Select(part => (role, One(best.Names, part, line))));
        }

        var cells = new int[best.Names.Length];
        Array.Fill(cells, -1);
        for (var i = 0; i < columns.Count; i++)
        {
            cells[columns[i].Column] =
                cells[columns[i].Column] < 0
                    ? i
                    : throw Wrong(
                        "PV0320",
                        line,
                        $"the column '{Visible.Of(best.Names[columns[i].Column])}' is mapped twice",
                        "map each column to one role"
                    );
        }

        return (
            new CsvForm((byte)best.Delimiter, best.Names.Length, cells),
            new CustomerCells([.. columns.Select(c => c.Role)]),
            new CustomerPlace(offset + best.Length, line + rest[..best.Length].Count((byte)'\n'), 0)
        );
    }

    private static (string[] Names, int Length)? Names(
        ReadOnlySpan<byte> rest,
        char delimiter,
        bool isLast
    )
    {
        var names = new List<string>();
        var fields = new CsvFields(rest, (byte)delimiter);
        while (fields.Next())
        {
            names.Add(Encoding.UTF8.GetString(rest[fields.Content]).Trim());
        }

        return
            fields.Fault == CsvFault.None
            && (isLast || fields.End < rest.Length)
            && System.Text.Unicode.Utf8.IsValid(rest[..fields.End])
            ? ([.. names], fields.End)
            : null;
    }

    private static bool IsThere(string[] names, string column) =>
        Find(names, column) >= 0
        || column.Contains('+', StringComparison.Ordinal)
            && column.Split('+').All(part => Find(names, part) >= 0);

    private static int Find(string[] names, string column) =>
        Array.FindIndex(
            names,
            n => string.Equals(n, column.Trim(), StringComparison.OrdinalIgnoreCase)
        );

    private int One(string[] names, string column, int line)
    {
        var at = Find(names, column);
        if (at < 0)
        {
            throw Wrong(
                "PV0320",
                line,
                $"there is no column '{Visible.Of(column)}'",
                Suggestion.For(column, names)
                    ?? $"the columns are: {string.Join(", ", names.Select(Visible.Of))}"
            );
        }

        return Find(names[(at + 1)..], column) < 0
            ? at
            : throw Wrong(
                "PV0320",
                line,
                $"there are two columns '{Visible.Of(column)}'",
                "give each column a name of its own"
            );
    }

    private void Refuse(ReadOnlySpan<byte> head)
    {
        var body = head.StartsWith(Encoding.UTF8.Preamble) ? head[3..] : head;
        (string Code, string Message, string Hint)? fault = head switch
        {
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..] => (
                "PV0302",
                "the file is UTF-16 or UTF-32",
                "save it as UTF-8"
            ),
            [0x1F, 0x8B, ..] => (
                "PV0303",
                "the file is compressed",
                "unpack it into the program: zcat FILE | proviso screen -f -"
            ),
            [(byte)'P', (byte)'K', 3, 4, ..] => (
                "PV0303",
                "the file is a zip archive or a spreadsheet",
                "unpack it, or save the sheet as CSV (UTF-8)"
            ),
            _ when body.TrimStart(" \t\r\n"u8).StartsWith("<"u8) => (
                "PV0303",
                "the file is xml or a web page",
                "customers come as CSV with a header row, or as one JSON object a line"
            ),
            _ => null,
        };
        if (fault is var (code, message, hint))
        {
            throw Wrong(code, 1, message, hint);
        }
    }

    private InvalidInputException Wrong(string code, int line, string message, string hint) =>
        new(new Diagnostic(code, new SourceSpan(file, line, 1), message, hint));
}
