using Proviso.Lists;

namespace Proviso.Screening;

/// <summary>Customers out of a CSV with a header row: which column is the name, and which the evidence.</summary>
public static class SubjectTable
{
    /// <summary>What a column may be mapped to.</summary>
    public static ImmutableArray<string> Roles { get; } = ["name", "born", "country", "kind"];

    /// <param name="map">Role to column name; <c>name</c> must be there.</param>
    /// <param name="keyColumn">Null numbers the rows from 1.</param>
    /// <exception cref="InvalidInputException">With every fault of the file; no row is given then.</exception>
    public static ImmutableArray<(string Key, Subject Subject)> Read(
        string file,
        ReadOnlySpan<byte> content,
        IReadOnlyDictionary<string, string> map,
        string? keyColumn
    )
    {
        var problems = new Problems();
        var text = PlainText.Decode(file, content, problems);
        problems.ThrowIfAny();
        var rows = new CsvRows(file, ',', problems).Read(text!);
        problems.ThrowIfAny();
        if (rows.Length < 2)
        {
            throw new InvalidInputException(
                new Diagnostic(
                    "PV0320",
                    new SourceSpan(file, 1, 1),
                    "the file has no row of data",
                    "the first row names the columns, each other row is one customer"
                )
            );
        }

        var header = rows[0];
        var columns = map.ToDictionary(
            pair => pair.Key,
            pair => Column(header, pair.Value, problems),
            StringComparer.Ordinal
        );
        var key = keyColumn is null ? -1 : Column(header, keyColumn, problems);
        problems.ThrowIfAny();
        var width = header.Cells.Length;
        var subjects = ImmutableArray.CreateBuilder<(string, Subject)>(rows.Length - 1);
        for (var i = 1; i < rows.Length; i++)
        {
            if (rows[i].Cells.Length != width)
            {
                problems.Add(
                    "PV0320",
                    rows[i].Where,
                    $"this row has {rows[i].Cells.Length} columns, the header {width}",
                    "a comma inside a field needs quotation marks around it"
                );
                continue;
            }

            var name = Cell(rows[i], "name") ?? "";
            if (name.Length == 0)
            {
                problems.Add(
                    "PV0320",
                    rows[i].Cells[columns["name"]].Where,
                    "this row has no name",
                    "fill it in, or leave the row out"
                );
            }

            subjects.Add(
                (
                    key < 0
                        ? i.ToString(System.Globalization.CultureInfo.InvariantCulture)
                        : rows[i].Cells[key].Text.Trim(),
                    new Subject(
                        name,
                        Kind(rows[i]),
                        Cell(rows[i], "country"),
                        Cell(rows[i], "born")
                    )
                )
            );
        }

        problems.ThrowIfAny();
        return subjects.ToImmutable();

        string? Cell(CsvRow row, string role) =>
            columns.TryGetValue(role, out var column)
            && row.Cells[column].Text.Trim() is { Length: > 0 } cell
                ? cell
                : null;

        PartyKind? Kind(CsvRow row)
        {
            if (Cell(row, "kind") is not { } word)
            {
                return null;
            }

            if (PartyKinds.Find(word) is { } kind)
            {
                return kind;
            }

            problems.Add(
                "PV0320",
                row.Cells[columns["kind"]].Where,
                $"'{word}' is no kind of party",
                $"one of: {string.Join(", ", PartyKinds.Words)}"
            );
            return null;
        }
    }

    private static int Column(CsvRow header, string name, Problems problems)
    {
        for (var i = 0; i < header.Cells.Length; i++)
        {
            if (
                string.Equals(header.Cells[i].Text.Trim(), name, StringComparison.OrdinalIgnoreCase)
            )
            {
                return i;
            }
        }

        var columns = header.Cells.Select(c => c.Text.Trim()).ToArray();
        problems.Add(
            "PV0320",
            header.Where,
            $"there is no column '{name}'",
            Suggestion.For(name, columns) ?? $"the columns are: {string.Join(", ", columns)}"
        );
        return 0;
    }
}
