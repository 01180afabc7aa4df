using Microsoft.Data.Sqlite;
using Proviso.Log;

namespace Proviso.Storage;

/// <summary>
/// Whether a store is what was written to it: the leaves, their tree, the checkpoints beside it, every table made from
/// them, the schema and the file. It only reads, and what a live program writes meanwhile is not seen.
/// </summary>
public sealed class StoreCheck
{
    private const int MostIntegrityLines = 20;

    private readonly List<StoreFinding> _findings = [];
    private readonly List<string> _notices = [];
    private readonly string _path;
    private readonly ImmutableArray<IProjection> _projections;
    private readonly Func<Leaf, IBlobs, string?>? _replay;

    private StoreCheck(
        string path,
        ImmutableArray<IProjection> projections,
        Func<Leaf, IBlobs, string?>? replay
    ) => (_path, _projections, _replay) = (path, projections, replay);

    /// <param name="replay">
    /// Makes the body of a decision's leaf again, from the blobs as the check sees them: null when it is the same, else what
    /// differs.
    /// </param>
    /// <exception cref="StoreUnavailableException">There is no store of ours to look into.</exception>
    public static StoreReport Of(string path, Func<Leaf, IBlobs, string?>? replay = null) =>
        Of(path, Projections.All, replay);

    /// <inheritdoc cref="Of(string, Func{Leaf, IBlobs, string?}?)"/>
    public static StoreReport Of(
        string path,
        ImmutableArray<IProjection> projections,
        Func<Leaf, IBlobs, string?>? replay
    )
    {
        var full = System.IO.Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            throw new CheckpointFile(full).Exists
                ? StoreFaults.Gone(full)
                : StoreFaults.Missing(full);
        }

        try
        {
            StoreFile.Check(full);
            return Tidily(full, () => new StoreCheck(full, projections, replay).Run());
        }
        catch (SqliteException error) when (StoreFaults.Of(full, error) is not null)
        {
            throw StoreFaults.Of(full, error)!;
        }
    }

    /// <summary>Only what is known to be ours is tidied: that opens it for writing.</summary>
    private static StoreReport Tidily(string path, Func<StoreReport> look)
    {
        var tidy = StoreFile.IsTidy(path);
        try
        {
            return look();
        }
        finally
        {
            if (tidy)
            {
                StoreFile.Tidy(path);
            }
        }
    }

    private StoreReport Run()
    {
        // The notes first: those written after the snapshot would speak of leaves that it does not have.
        var notes = Notes();
        var leaves = new LeafCheck(notes.OfType<Checkpoint>().Select(note => note.Size));
        using var connection = StoreFile.ConnectToRead(_path);
        using var snapshot = connection.BeginTransaction(deferred: true);
        Try("the file", () => Integrity(connection));
        Try("the schema", () => SchemaText(connection));
        Try("the leaves", () => _findings.AddRange(leaves.Run(connection, Replay(connection))));
        Try("the tree", () => Frontier(connection, leaves.Tree));
        Try("the tenants", () => Tenants(connection));
        var agreeing = new CheckpointCheck(_path, leaves, _findings, _notices).Run(notes);
        foreach (var projection in _projections)
        {
            Try(projection.Name, () => Compare(connection, projection, leaves.Broken));
        }

        return new StoreReport(
            leaves.Origin is { } origin
                ? new Checkpoint(origin, leaves.Tree.Size, leaves.Tree.Root)
                : null,
            leaves.Tree.Size,
            agreeing,
            leaves.Erased,
            leaves.Replayed,
            [.. _findings],
            [.. _notices]
        );
    }

    private Func<Leaf, string?>? Replay(SqliteConnection connection)
    {
        var blobs = new SnapshotBlobs(connection);
        return _replay is { } again ? leaf => again(leaf, blobs) : null;
    }

    private ImmutableArray<Checkpoint?> Notes()
    {
        var file = new CheckpointFile(_path);
        return file.Exists ? file.All() : [];
    }

    private void Integrity(SqliteConnection connection)
    {
        var said = connection.Rows(
            $"PRAGMA integrity_check({MostIntegrityLines})",
            row => row.GetString(0)
        );
        if (said is not ["ok"])
        {
            _findings.AddRange(said.Select(line => new StoreFinding(null, $"the file: {line}")));
        }
    }

    private void SchemaText(SqliteConnection connection)
    {
        var version = Schema.VersionOf(connection);
        if (version < 1)
        {
            _findings.Add(new StoreFinding(null, $"the schema: there is no version {version}"));
            return;
        }

        if (version < Schema.Latest)
        {
            _notices.Add(
                $"The store has schema {version} and this program knows {Schema.Latest}: it is brought up to date when next opened."
            );
        }

        var (expected, found) = (Schema.Expected(version), Schema.TextOf(connection));
        _findings.AddRange(
            found.Except(expected).Select(text => Said($"nobody's migration made: {text}"))
        );
        _findings.AddRange(expected.Except(found).Select(text => Said($"is missing: {text}")));

        static StoreFinding Said(string what) => new(null, $"the schema: {what}");
    }

    private void Frontier(SqliteConnection connection, MerkleTree grown)
    {
        if (TreeRow.Read(connection) is not { } kept)
        {
            _findings.Add(
                new StoreFinding(null, "the tree's frontier is missing or not well-formed")
            );
        }
        else if (kept.Size != grown.Size || !kept.Frontier.SequenceEqual(grown.Frontier))
        {
            _findings.Add(
                new StoreFinding(
                    null,
                    $"the tree kept is of {kept.Size} leaves with root {kept.Root.Short}; the leaves make one of {grown.Size} with root {grown.Root.Short}"
                )
            );
        }
    }

    private void Tenants(SqliteConnection connection)
    {
        foreach (var table in Schema.Tables(connection))
        {
            var others = connection.Scalar(
                $"SELECT count(*) FROM \"{table}\" NOT INDEXED WHERE tenant IS NOT $tenant",
                ("$tenant", SqliteStore.Tenant)
            );
            if (others is not 0L)
            {
                _findings.Add(
                    new StoreFinding(null, $"{table}: {others} rows of a tenant that there is not")
                );
            }
        }
    }

    private void Compare(
        SqliteConnection connection,
        IProjection projection,
        IReadOnlySet<long> broken
    ) =>
        _findings.AddRange(
            projection
                .Differences(connection, StoredLeaf.Whole(connection, broken))
                .Select(difference => new StoreFinding(null, difference))
        );

    /// <summary>
    /// A part that cannot even be read is a finding; the other parts are still looked at. A forger may have written
    /// anything, so whatever reading it throws counts.
    /// </summary>
    private void Try(string part, Action look)
    {
        try
        {
            look();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            _findings.Add(new StoreFinding(null, $"{part}: cannot be read: {e.Message}"));
        }
    }
}
