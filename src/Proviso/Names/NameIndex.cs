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

        _names = new Lazy<IndexedNames>(() => new IndexedNames(names));
    }

    /// <summary>In UTF-16 units; a longer name is refused.</summary>
    public const int LongestName = 512;

    /// <param name="min">0.5 to 1.</param>
    /// <returns>Best first; equal scores in the order of the names.</returns>
    /// <exception cref="InvalidInputException">The query is longer than 512 characters (PV0350).</exception>
    public ImmutableArray<NameFound> Search(string query, decimal min)
    {
        var (name, bar) = (TokenizedName.Of(query), Bar(min));
        var scratch = _names.Value.TakeScratch();
        var candidates = new IndexSearch(_names.Value, name, bar, scratch).Candidates();
        _names.Value.Return(scratch);
        return Found(name, bar, candidates);
    }

    /// <inheritdoc cref="Search"/>
    public ImmutableArray<NameFound> FullScan(string query, decimal min) =>
        Found(TokenizedName.Of(query), Bar(min), Enumerable.Range(0, _names.Value.Names.Length));

    private ImmutableArray<NameFound> Found(
        TokenizedName query,
        int bar,
        IEnumerable<int> candidates
    )
    {
        var found = new List<NameFound>();
        foreach (var position in candidates)
        {
            if (NameMatcher.AtLeast(query, _names.Value.Names[position], bar) is { } score)
            {
                found.Add(new NameFound(position, score));
            }
        }

        found.Sort(
            (a, b) =>
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
