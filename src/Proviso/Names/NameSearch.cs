using Proviso.Names.Finding;

namespace Proviso.Names;

/// <summary>
/// Many searches in one index, one after the other by one thread: a batch. It remembers what the words of earlier queries
/// met, which among customers are few, and lets go of it before it grows beyond some tens of megabytes. Answers are those of
/// <see cref="NameIndex.Search"/> whatever was asked before. Not for two threads at once: each opens its own.
/// </summary>
public sealed class NameSearch
{
    private readonly IndexedNames _index;
    private readonly SearchScratch _scratch;

    internal NameSearch(IndexedNames index)
    {
        _index = index;
        _scratch = index.NewScratch();
    }

    /// <inheritdoc cref="NameIndex.Search"/>
    public ImmutableArray<NameFound> Find(string query, decimal min) =>
        NameIndex.Find(_index, _scratch, query, min);
}
