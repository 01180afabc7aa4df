using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Proviso.Storage.Tests;

/// <summary>What somebody with an SQLite shell can do.</summary>
internal static class Sql
{
    internal sealed record Cell(string Table, string Key, string Column, object Value);

    /// <summary>Every cell of every table, with the SQL that finds its row.</summary>
    public static List<Cell> Cells(string path)
    {
        using var connection = Open(path);
        var cells = new List<Cell>();
        foreach (var table in Tables(connection))
        {
            var columns = Strings(connection, $"SELECT name FROM pragma_table_info('{table}')");
            var keys = Strings(
                connection,
                $"SELECT name FROM pragma_table_info('{table}') WHERE pk > 0"
            );
            var key = string.Join(" || ' AND ' || ", keys.Select(k => $"'{k} = ' || quote({k})"));
            foreach (var column in columns)
            {
                using var command = Command(connection, $"SELECT {key}, {column} FROM {table}");
                using var row = command.ExecuteReader();
                while (row.Read())
                {
                    cells.Add(new Cell(table, row.GetString(0), column, row.GetValue(1)));
                }
            }
        }

        return cells;
    }

    /// <summary>The first, a middle and the last byte changed; a number becomes its neighbors and its opposite.</summary>
    public static IEnumerable<object> ChangedByOneByte(object value) =>
        value switch
        {
            long number => [number + 1, number - 1, number ^ 0x40],
            string text => Places(text.Length).Select(i => Changed(text, i)),
            byte[] bytes => Places(bytes.Length)
                .Select(object (i) => bytes.Select((b, n) => n == i ? (byte)(b ^ 1) : b).ToArray()),
            _ => throw new ArgumentException(value.GetType().Name, nameof(value)),
        };

    /// <summary>Runs SQL on a copy of the store; whether the check sees it. SQL that is refused is no tampering.</summary>
    public static bool Tampered(ScratchStore scratch, string sql, object? value = null)
    {
        using var copy = new ScratchStore();
        File.Copy(scratch.Path, copy.Path);
        File.Copy(scratch.Checkpoints, copy.Checkpoints);
        using (var connection = Open(copy.Path))
        {
            using var command = Command(connection, sql);
            command.Parameters.AddWithValue("$value", value ?? DBNull.Value);
            command.ExecuteNonQuery();
        }

        return IsFound(copy.Path);
    }

    public static bool IsFound(string path)
    {
        try
        {
            return !StoreCheck.Of(path).IsWell;
        }
        catch (StoreUnavailableException)
        {
            return true;
        }
    }

    /// <summary>Every row of every table by type and bytes, as a scan of the table gives them.</summary>
    public static string Dump(string path)
    {
        using var connection = Open(path);
        var text = new StringBuilder();
        foreach (var table in Tables(connection))
        {
            var columns = Strings(connection, $"SELECT name FROM pragma_table_info('{table}')");
            var all = string.Join(" || '|' || ", columns.Select(c => $"typeof({c}) || hex({c})"));
            text.Append(CultureInfo.InvariantCulture, $"{table}\n");
            foreach (var row in Strings(connection, $"SELECT {all} FROM {table} NOT INDEXED"))
            {
                text.Append(row).Append('\n');
            }
        }

        return text.ToString();
    }

    public static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    private static List<string> Tables(SqliteConnection connection) =>
        Strings(
            connection,
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        );

    private static List<string> Strings(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        using var row = command.ExecuteReader();
        var strings = new List<string>();
        while (row.Read())
        {
            strings.Add(row.GetString(0));
        }

        return strings;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // written in these tests
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private static IEnumerable<int> Places(int length) =>
        length == 0 ? [] : ((int[])[0, length / 2, length - 1]).Distinct();

    private static string Changed(string text, int place)
    {
        char[] changed = [.. text];
        changed[place] = changed[place] == 'x' ? 'y' : 'x';
        return new string(changed);
    }
}
