using Proviso.Names.Finding;

namespace Proviso.Names;

/// <summary>
/// Finds every name that scores at least a threshold against a query: the same set and the same scores as comparing with
/// each. Immutable; safe for many threads.
/// </summary>
public sealed class NameIndex
{
    /// <summary>Named in answers: another version may score otherwise, which is a change of the list for whoever relies on it.</summary>
    public const string ScoreVersion = "names/2 weights/" + WeightModel.Version;

    private readonly Lazy<IndexedNames> _names;

    /// <exception cref="InvalidInputException">A name is longer than 512 characters (PV0350).</exception>
    public NameIndex(ImmutableArray<string> names)
    {
        foreach (var name in names)
        {
            NameWords.RefuseLong(name);
        }

        _names = new Lazy<IndexedNames>(() =>
            new IndexedNames(new IndexImage(IndexDraft.Bytes(names)))
        );
    }

    internal NameIndex(IndexImage image) => _names = new(() => new IndexedNames(image));

    /// <summary>In UTF-16 units; a longer name is refused.</summary>
    public const int LongestName = 512;

    /// <param name="min">0.5 to 1.</param>
    /// <returns>Best first; equal scores in the order of the names.</returns>
    /// <exception cref="InvalidInputException">The query is longer than 512 characters (PV0350).</exception>
    public ImmutableArray<NameFound> Search(string query, decimal min)
    {
        var index = _names.Value;
        var scratch = index.TakeScratch();
        var found = Find(index, scratch, query, min);
        index.Return(scratch);
        return found;
    }

    /// <summary>For a batch: the same answers, by one thread at a time. Open one for each thread.</summary>
    public NameSearch Open() => new(_names.Value);

    internal static ImmutableArray<NameFound> Find(
        IndexedNames index,
        SearchScratch scratch,
        string query,
        decimal min
    )
    {
        var bar = Bar(min);
        scratch.Begin();
        var name = TokenizedName.Of(query, scratch.Pool);
        var view = index.View();
        var candidates = new IndexSearch(index, view, name, bar, scratch).Candidates();
        if (candidates.Count == 0)
        {
            return [];
        }

        var found = new List<NameFound>();
        foreach (var number in candidates)
        {
            Score(name, number, bar, index, view, found);
        }

        return InOrder(found);
    }

    /// <inheritdoc cref="Search"/>
    public ImmutableArray<NameFound> FullScan(string query, decimal min)
    {
        var (index, name, bar) = (_names.Value, TokenizedName.Of(query), Bar(min));
        var view = index.View();
        var found = new List<NameFound>();
        for (var number = 0; number < index.Count; number++)
        {
            Score(name, number, bar, index, view, found);
        }

        return InOrder(found);
    }

    private static void Score(
        TokenizedName query,
        int number,
        int bar,
        IndexedNames index,
        in IndexView view,
        List<NameFound> found
    )
    {
        if (NameMatcher.AtLeast(query, index.Name(number, view), bar) is { } score)
        {
            found.Add(new NameFound(view.NamePositions[number], score));
        }
    }

    private static ImmutableArray<NameFound> InOrder(List<NameFound> found)
    {
        found.Sort(
            static (a, b) =>
                b.Score.Value.CompareTo(a.Score.Value) is var order and not 0
                    ? order
                    : a.Position.CompareTo(b.Position)
        );
        return [.. found];
    }

    private static int Bar(decimal min)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(min, 0.5m);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(min, 1m);
        return (int)decimal.Ceiling(min * ScoreRule.One);
    }
}
