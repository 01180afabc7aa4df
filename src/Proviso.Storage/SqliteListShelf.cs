using Microsoft.Data.Sqlite;
using Proviso.Lists;
using Proviso.Log;

namespace Proviso.Storage;

/// <summary>The shelf of editions in a store: each a leaf, its files as blobs.</summary>
public sealed class SqliteListShelf(SqliteStore store) : IListShelf
{
    private static readonly EditionProjection Projection = new();

    public IListShelf.Added Add(
        ImmutableArray<ListFile> files,
        string list,
        EditionDate date,
        string how
    )
    {
        var body = new EditionBody(
            list,
            date,
            how,
            [.. files.Select(f => new IListShelf.KeptFile(f.Name, Digest.Of(f.Content.Span)))]
        );
        var id = body.Id;
        return store.Write(writer =>
        {
            var before = Editions(writer.Connection);
            var isNew = before.All(edition => edition.Id != id);
            if (isNew)
            {
                Keep(writer, body, files);
            }

            var after = isNew ? Editions(writer.Connection) : before;
            return new IListShelf.Added(
                after.First(edition => edition.Id == id),
                isNew,
                [.. after.Where(other => other.Id != id && SameDay(other, list, date))]
            );
        });
    }

    public ImmutableArray<IListShelf.Kept> Catalog() => store.Read(Editions);

    public ImmutableArray<ListFile> Files(string editionId) =>
        store.Read(connection =>
        {
            var files = FilesOf(connection, editionId);
            return files.IsEmpty
                ? throw Unknown(editionId)
                : files
                    .Select(file => new ListFile(
                        file.Name,
                        Blobs.Get(connection, file.Sha256) ?? throw StoreFaults.Damaged(store.Path)
                    ))
                    .ToImmutableArray();
        });

    public bool Index(string editionId, PartyPrints prints) =>
        store.Write(writer => EditionIndexes.Put(writer, editionId, prints));

    public PartyPrints? Prints(string editionId) =>
        store.Read(connection => EditionIndexes.Get(connection, editionId));

    private static void Keep(StoreWriter writer, EditionBody body, ImmutableArray<ListFile> files)
    {
        foreach (var file in files)
        {
            Blobs.Put(writer, file.Content, Before(writer.Connection, body.List, file.Name));
        }

        Projection.Write(writer.Connection, writer.AppendLeaf(EditionBody.Kind, body.Write()));
    }

    /// <summary>What a file may be the next of: its namesake, or any of the set where names change with the day.</summary>
    internal static ImmutableArray<Digest> Before(
        SqliteConnection connection,
        string list,
        string name
    ) =>
        LastOf(connection, list) is var files
        && files.FirstOrDefault(file => file.Name == name) is { } same
            ? [same.Sha256]
            : [.. files.Select(file => file.Sha256)];

    private static ImmutableArray<IListShelf.KeptFile> LastOf(
        SqliteConnection connection,
        string list
    ) =>
        connection.Scalar(
            "SELECT id FROM edition WHERE tenant = $tenant AND list = $list ORDER BY leaf DESC LIMIT 1",
            ("$tenant", SqliteStore.Tenant),
            ("$list", list)
        )
            is string id
            ? FilesOf(connection, id)
            : [];

    private static bool SameDay(IListShelf.Kept other, string list, EditionDate date) =>
        other.List == list && other.Date.From == date.From && other.Date.To == date.To;

    private static ImmutableArray<IListShelf.Kept> Editions(SqliteConnection connection) =>
        connection.Rows(
            """
            SELECT id, list, published_from, published_to, assumed, dated_how, added_how, recorded_at, leaf, published_time
            FROM edition WHERE tenant = $tenant
            ORDER BY list, published_from, published_to, published_time, leaf
            """,
            row => new IListShelf.Kept(
                row.GetString(0),
                row.GetString(1),
                new EditionDate(
                    EditionBody.Day(row.GetString(2)),
                    EditionBody.Day(row.GetString(3)),
                    row.GetInt64(4) != 0,
                    row.GetString(5)
                )
                {
                    Time = EditionBody.Time(row.GetString(9)),
                },
                row.GetString(6),
                LeafHeader.ReadTime(row.GetString(7))
                    ?? throw new FormatException(row.GetString(7)),
                row.GetInt64(8),
                FilesOf(connection, row.GetString(0))
            ),
            ("$tenant", SqliteStore.Tenant)
        );

    private static ImmutableArray<IListShelf.KeptFile> FilesOf(
        SqliteConnection connection,
        string edition
    ) =>
        connection.Rows(
            "SELECT name, sha256 FROM edition_file WHERE tenant = $tenant AND edition = $edition ORDER BY position",
            row => new IListShelf.KeptFile(row.GetString(0), new Digest(row.GetString(1))),
            ("$tenant", SqliteStore.Tenant),
            ("$edition", edition)
        );

    private static InvalidInputException Unknown(string id) =>
        new(
            new Diagnostic(
                "PV0514",
                new SourceSpan(id, 0, 0),
                "no edition of the store has that id",
                "ask the catalog for the ids"
            )
        );
}
