using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace Proviso.Benchmarks.Searching;

/// <summary>PostgreSQL's pg_trgm: the ten nearest names by a GiST index, one prepared statement, one connection.</summary>
internal sealed class TrigramEngine : IEngine, IDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlCommand _nearest;

    public TrigramEngine(ImmutableArray<string> names, int port)
    {
        _source = NpgsqlDataSource.Create(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Host=127.0.0.1;Port={port};Username=bench;Database=postgres;Pooling=false"
            )
        );
        _connection = _source.OpenConnection();
        Run("create extension pg_trgm; create table names (place int, name text)");
        using (var writer = _connection.BeginBinaryImport("copy names from stdin (format binary)"))
        {
            for (var i = 0; i < names.Length; i++)
            {
                writer.WriteRow(i, PlainWords.Of(names[i]));
            }

            writer.Complete();
        }

        Run("create index on names using gist (name gist_trgm_ops); vacuum analyze names");
        _nearest = new NpgsqlCommand(
            "select place from names order by name <-> $1 limit 10",
            _connection
        );
        _nearest.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text });
        _nearest.Prepare();
    }

    public string Name => "PostgreSQL pg_trgm, GiST nearest";

    public string Job => "the 10 nearest by trigrams";

    public bool IsElsewhere => true;

    public IReadOnlyList<int> Find(string query)
    {
        _nearest.Parameters[0].Value = PlainWords.Of(query);
        using var reader = _nearest.ExecuteReader();
        var found = new List<int>();
        while (reader.Read())
        {
            found.Add(reader.GetInt32(0));
        }

        return found;
    }

    public void Dispose()
    {
        _nearest.Dispose();
        _connection.Dispose();
        _source.Dispose();
    }

    private void Run(string statements)
    {
        foreach (var statement in statements.Split(';'))
        {
            using var command = new NpgsqlCommand(statement, _connection);
            command.ExecuteNonQuery();
        }
    }
}
