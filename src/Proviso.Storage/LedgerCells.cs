using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Proviso.Storage;

/// <summary>Compares a table with the rows that leaves make, cell by cell, by type and bytes.</summary>
internal static class LedgerCells
{
    /// <param name="keys">So many columns, from the first, are the key.</param>
    public static IEnumerable<string> Differences(
        SqliteConnection connection,
        ProjectedTable table,
        int keys,
        IEnumerable<(long Leaf, ImmutableArray<object> Values)> expected
    )
    {
        var missing = expected.ToDictionary(
            row => string.Join('|', row.Values.Take(keys).Select(Typed)),
            StringComparer.Ordinal
        );
        var typed = string.Join(
            ", ",
            table.Columns.Select(c => $"typeof({c}) || ':' || hex({c}), quote({c})")
        );
        using var command = connection.Command($"SELECT {typed} FROM {table.Name} NOT INDEXED");
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            var key = string.Join('|', Enumerable.Range(0, keys).Select(i => row.GetString(2 * i)));
            var told = string.Join(
                ", ",
                Enumerable.Range(0, keys).Select(i => row.GetString(2 * i + 1))
            );
            if (!missing.Remove(key, out var meant))
            {
                yield return $"{table.Name}: no leaf makes the row {told}";
                continue;
            }

            for (var i = keys; i < table.Columns.Length; i++)
            {
                if (row.GetString(2 * i) != Typed(meant.Values[i]))
                {
                    yield return $"{table.Name}: {told}: {table.Columns[i]} is {row.GetString(2 * i + 1)}, leaf {meant.Leaf} makes it {meant.Values[i]}";
                }
            }
        }

        foreach (var (leaf, values) in missing.Values.OrderBy(one => one.Leaf))
        {
            yield return $"{table.Name}: the row {string.Join(", ", values.Take(keys))} of leaf {leaf} is missing";
        }
    }

    private static string Typed(object value) =>
        value switch
        {
            string text => $"text:{Convert.ToHexString(Encoding.UTF8.GetBytes(text))}",
            // hex() of a number is that of its text.
            long number =>
                $"integer:{Convert.ToHexString(Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture)))}",
            _ => throw new ArgumentException(
                $"no column of a ledger holds a {value.GetType().Name}",
                nameof(value)
            ),
        };
}
