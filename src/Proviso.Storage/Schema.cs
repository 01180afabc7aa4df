using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Proviso.Storage;

/// <summary>
/// The numbered migrations embedded in this assembly, <c>0001_*.sql</c> onward without a gap. A store's
/// <c>user_version</c> is the number of the last one that it has.
/// </summary>
internal static class Schema
{
    /// <summary>"PRVS": tells our stores from other programs' databases.</summary>
    public const int ApplicationId = 0x50525653;

    private const string Prefix = "migrations/";

    private static readonly ImmutableArray<string> Migrations = Read();

    public static int Latest => Migrations.Length;

    public static int VersionOf(SqliteConnection connection) =>
        Convert.ToInt32(connection.Scalar("PRAGMA user_version"), CultureInfo.InvariantCulture);

    /// <summary>Brings a store up to the latest version; the caller holds the transaction that makes it all or nothing.</summary>
    public static void Migrate(SqliteConnection connection) => Migrate(connection, Latest);

    /// <summary>Every table and index as SQLite keeps their text, one a line.</summary>
    public static ImmutableArray<string> TextOf(SqliteConnection connection) =>
        connection.Rows(
            "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name",
            row =>
                $"{row.GetString(0)} {row.GetString(1)} on {row.GetString(2)}: {row.GetString(3)}"
        );

    /// <summary>The tables, each of which begins with its tenant.</summary>
    public static ImmutableArray<string> Tables(SqliteConnection connection) =>
        connection.Rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
            row => row.GetString(0)
        );

    /// <summary>What <see cref="TextOf"/> gives for a store that only the migrations made.</summary>
    public static ImmutableArray<string> Expected(int version)
    {
        using var empty = new SqliteConnection("Data Source=:memory:;Pooling=False");
        empty.Open();
        Migrate(empty, version);
        return TextOf(empty);
    }

    private static void Migrate(SqliteConnection connection, int version)
    {
        var from = VersionOf(connection);
        foreach (var migration in Migrations[from..version])
        {
            connection.Execute(migration);
        }

        connection.Execute($"PRAGMA user_version = {version}");
    }

    private static ImmutableArray<string> Read()
    {
        var assembly = typeof(Schema).Assembly;
        var names = assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToArray();
        for (var i = 0; i < names.Length; i++)
        {
            var number = (i + 1).ToString("0000", CultureInfo.InvariantCulture);
            if (!names[i].StartsWith($"{Prefix}{number}_", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{names[i]} is not migration {number}");
            }
        }

        return [.. names.Select(Text)];

        string Text(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }
}
