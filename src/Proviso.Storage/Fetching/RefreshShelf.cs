using Proviso.Lists;
using Proviso.Lists.Refresh;

namespace Proviso.Storage.Fetching;

/// <summary>The shelf as a refresh sees it: what is live, and a place apart for what is held.</summary>
internal sealed class RefreshShelf(SqliteStore store)
{
    private readonly SqliteListShelf _shelf = new(store);

    /// <summary>The id an edition has, or would have, on the shelf.</summary>
    public static string IdOf(EditionSummary edition, ImmutableArray<IListShelf.KeptFile> files) =>
        new EditionBody(edition.List, edition.Date, "", files).Id;

    /// <summary>The newest; of several of a day the last that was added.</summary>
    public LiveEdition? Live(string list)
    {
        var catalog = _shelf.Catalog().Where(kept => kept.List == list).ToArray();
        var newest = EditionChoice
            .Newest(catalog.Select(kept => kept.Entry))
            .Select(entry => entry.Id)
            .ToHashSet(StringComparer.Ordinal);
        if (catalog.Where(k => newest.Contains(k.Id)).MaxBy(k => k.Leaf) is not { } live)
        {
            return null;
        }

        var files = _shelf.Files(live.Id);
        return new LiveEdition(
            live,
            EditionReader.Read(files, ListHints.Of(live.Date, live.List)),
            files
        );
    }

    /// <summary>Plain files by what they hold.</summary>
    public ImmutableArray<ListFile> Files(IEnumerable<IListShelf.KeptFile> parts) =>
        store.Read(connection =>
        {
            var reader = new BlobReader(connection);
            return parts
                .Select(part => new ListFile(
                    part.Name,
                    reader.Get(part.Sha256) ?? throw StoreFaults.Damaged(store.Path)
                ))
                .ToImmutableArray();
        });

    /// <summary>An edition that is held.</summary>
    public ReadEdition Read(RefreshReport held)
    {
        var files = Files(held.Files.SelectMany(file => file.Parts));
        return new ReadEdition(
            EditionReader.Read(files, ListHints.Of(held.Edition!.Date, held.List)),
            files
        );
    }

    /// <summary>The bytes and nothing else: no edition of the catalog has them.</summary>
    public void KeepApart(string list, ImmutableArray<ListFile> files) =>
        store.Write(writer =>
        {
            foreach (var file in files)
            {
                Blobs.Put(
                    writer,
                    file.Content,
                    SqliteListShelf.Before(writer.Connection, list, file.Name)
                );
            }

            return files.Length;
        });

    public void KeepLive(RefreshReport report, ReadEdition read, GateOverride accepted)
    {
        var how =
            $"proviso lists update from {string.Join(", ", report.Files.Select(f => Host(f.Address)).Distinct())}";
        var added = _shelf.Add(
            read.Files,
            report.List,
            report.Edition!.Date,
            accepted.Gates.IsEmpty ? how : $"{how}; {accepted}"
        );
        _shelf.Index(added.Edition.Id, PartyPrints.Of(read.Edition));
    }

    private static string Host(string address) => new Uri(address).IdnHost;

    internal sealed record LiveEdition(
        IListShelf.Kept Kept,
        ListEdition Edition,
        ImmutableArray<ListFile> Files
    );

    internal sealed record ReadEdition(ListEdition Edition, ImmutableArray<ListFile> Files);
}
