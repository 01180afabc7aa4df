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

    public ImmutableArray<IListShelf.Kept> NewestKept() =>
        [
            .. _shelf
                .Catalog()
                .GroupBy(e => e.List, StringComparer.Ordinal)
                .SelectMany(list =>
                {
                    var last = list.Max(e => e.Date.To);
                    return list.Where(e => e.Date.To == last);
                }),
        ];

    /// <summary>Those that answers about these days consult.</summary>
    public ImmutableArray<SourcedEdition> Around(IReadOnlyCollection<LocalDate> days)
    {
        var catalog = _shelf.Catalog();
        var entries = catalog.Select(e => new EditionEntry(e.List, e.Date, e.Id)).ToArray();
        var wanted = days.SelectMany(day => EditionChoice.For(entries, day))
            .Select(e => e.Id)
            .ToHashSet(StringComparer.Ordinal);
        return [.. catalog.Where(e => wanted.Contains(e.Id)).Select(Read)];
    }

    public SourcedEdition Read(IListShelf.Kept kept)
    {
        var files = _shelf.Files(kept.Id);
        return new SourcedEdition(
            EditionReader.Read(files, ListHints.Of(kept.Date, kept.List)),
            files
        );
    }
}
