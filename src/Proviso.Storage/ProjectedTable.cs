using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Proviso.Storage;

/// <summary>A table whose rows leaves make: written with the same values it is compared with.</summary>
/// <param name="columns">In the order of the values. What is not named is checked some other way.</param>
internal sealed class ProjectedTable(string name, params ImmutableArray<string> columns)
{
    public string Name { get; } = name;

    public ImmutableArray<string> Columns { get; } = columns;

    /// <param name="values">Each a <c>long</c>, a <c>string</c> or a <c>byte[]</c>.</param>
    public void Insert(SqliteConnection connection, ImmutableArray<object> values) =>
        connection.Execute(
            $"INSERT INTO {Name} ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select((_, i) => $"$v{i}"))})",
            [.. values.Select((value, i) => ($"$v{i}", (object?)value))]
        );

    /// <summary>Compares types and bytes, not what they look like.</summary>
    public IEnumerable<string> Differences(
        SqliteConnection connection,
        IEnumerable<(long Leaf, ImmutableArray<object> Values)> expected
    )
    {
        var missing = expected
            .GroupBy(row => string.Join('|', row.Values.Select(Typed)), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Leaf, StringComparer.Ordinal);
        var typed = string.Join(
            " || '|' || ",
            Columns.Select(c => $"typeof({c}) || ':' || hex({c})")
        );
        var shown = string.Join(" || ', ' || ", Columns.Take(3).Select(c => $"quote({c})"));
        using var command = connection.Command($"SELECT {typed}, {shown} FROM {Name} NOT INDEXED");
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            if (!missing.Remove(row.GetString(0)))
            {
                yield return $"{Name}: no leaf makes the row {row.GetString(1)}";
            }
        }

        foreach (var leaf in missing.Values.Order())
        {
            yield return $"{Name}: the row that leaf {leaf} makes is missing or was changed";
        }
    }

    private static string Typed(object value) =>
        value switch
        {
            byte[] bytes => $"blob:{Convert.ToHexString(bytes)}",
            string text => $"text:{Convert.ToHexString(Encoding.UTF8.GetBytes(text))}",
            // hex() of a number is that of its text.
            long number =>
                $"integer:{Convert.ToHexString(Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture)))}",
            _ => throw new ArgumentException(
                $"no column holds a {value.GetType().Name}",
                nameof(value)
            ),
        };
}
