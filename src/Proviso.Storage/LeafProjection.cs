using Microsoft.Data.Sqlite;
using Proviso.Log;

namespace Proviso.Storage;

/// <summary>
/// A projection in which each leaf makes its own rows, whatever the others say. One function makes them, for writing and
/// for checking.
/// </summary>
internal abstract class LeafProjection : IProjection
{
    public abstract string Name { get; }

    protected abstract ImmutableArray<ProjectedTable> Tables { get; }

    /// <summary>None for a leaf that is not of this projection's kind.</summary>
    protected abstract IEnumerable<ProjectedRow> Rows(Leaf leaf);

    public void Write(SqliteConnection connection, Leaf leaf)
    {
        foreach (var row in Rows(leaf))
        {
            row.Table.Insert(connection, row.Values);
        }
    }

    public virtual IEnumerable<string> Differences(
        SqliteConnection connection,
        IEnumerable<Leaf> leaves
    )
    {
        var unreadable = new List<string>();
        var rows = leaves
            .SelectMany(leaf => Readable(leaf, unreadable).Select(row => (leaf.Index, Row: row)))
            .ToArray();
        var differences = Tables.SelectMany(table =>
            table.Differences(
                connection,
                rows.Where(row => row.Row.Table == table).Select(row => (row.Index, row.Row.Values))
            )
        );
        return unreadable.Concat(differences);
    }

    private ProjectedRow[] Readable(Leaf leaf, List<string> unreadable)
    {
        try
        {
            return [.. Rows(leaf)];
        }
        catch (FormatException e)
        {
            unreadable.Add($"{Name}: leaf {leaf.Index} is no '{leaf.Kind}': {e.Message}");
            return [];
        }
    }
}
