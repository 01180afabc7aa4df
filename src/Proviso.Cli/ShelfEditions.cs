using Proviso.Desk;
using Proviso.Lists;
using Proviso.Storage;

namespace Proviso.Cli;

/// <summary>Editions out of a store: only those that an answer needs are read.</summary>
internal sealed class ShelfEditions(SqliteStore store)
{
    private readonly SqliteListShelf _shelf = new(store);

    /// <summary>Of each list the newest, and every one of its day.</summary>
    public ImmutableArray<SourcedEdition> Newest() => [.. NewestKept().Select(Read)];

    public ImmutableArray<IListShelf.Kept> NewestKept()
    {
        var catalog = _shelf.Catalog();
        return Chosen(catalog, EditionChoice.Newest(catalog.Select(e => e.Entry)));
    }

    /// <summary>Those that answers about these days consult.</summary>
    public ImmutableArray<SourcedEdition> Around(
        IReadOnlyCollection<LocalDate> days,
        int maxGapDays = ListBook.DefaultMaxGapDays
    )
    {
        var catalog = _shelf.Catalog();
        var entries = catalog.Select(e => e.Entry).ToArray();
        var wanted = days.SelectMany(day => EditionChoice.For(entries, day, maxGapDays));
        return [.. Chosen(catalog, wanted).Select(Read)];
    }

    /// <summary>Those of one list that an answer about the day consults.</summary>
    public ImmutableArray<ListEdition> Around(string list, LocalDate day, int maxGapDays)
    {
        var catalog = _shelf.Catalog().Where(e => e.List == list).ToImmutableArray();
        var wanted = EditionChoice.For(catalog.Select(e => e.Entry), day, maxGapDays);
        return [.. Chosen(catalog, wanted).Select(kept => Read(kept).Edition)];
    }

    /// <summary>The past of a list; nothing is read before it is asked for.</summary>
    public ImmutableArray<HistoryPoint> Past(string list) =>
        [
            .. _shelf
                .Catalog()
                .Where(kept => kept.List == list)
                .Select(kept => new HistoryPoint(
                    kept.Entry,
                    () => _shelf.Prints(kept.Id) ?? PartyPrints.Of(Read(kept).Edition),
                    () => Read(kept).Edition
                )),
        ];

    public SourcedEdition Read(IListShelf.Kept kept)
    {
        var files = _shelf.Files(kept.Id);
        return new SourcedEdition(
            EditionReader.Read(files, ListHints.Of(kept.Date, kept.List)),
            files
        );
    }

    private static ImmutableArray<IListShelf.Kept> Chosen(
        ImmutableArray<IListShelf.Kept> catalog,
        IEnumerable<EditionEntry> wanted
    )
    {
        var ids = wanted.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        return [.. catalog.Where(kept => ids.Contains(kept.Id))];
    }
}
