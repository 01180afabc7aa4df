namespace Proviso.Lists;

/// <summary>Which editions must be loaded to say who is listed on a date.</summary>
public static class EditionChoice
{
    /// <summary>
    /// Those that <see cref="ListBook"/> consults on the date, of every list, in the catalog's order; starters
    /// always. Loaded alone they give the same states and the same gap as all. A program tag that only
    /// other editions show has no state then: from all it would be "not listed". Names are another matter: one
    /// that only another edition holds is not found in these.
    /// </summary>
    /// <param name="maxGapDays">The same as the <see cref="ListBook"/> is given.</param>
    public static ImmutableArray<EditionEntry> For(
        IEnumerable<EditionEntry> catalog,
        LocalDate at,
        int maxGapDays = ListBook.DefaultMaxGapDays
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxGapDays);
        ImmutableArray<EditionEntry> all = [.. catalog];
        var needed = all.Where(entry => !entry.IsStarter)
            .GroupBy(entry => entry.List, StringComparer.Ordinal)
            .SelectMany(list => Consulted(list, at, maxGapDays))
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. all.Where(entry => entry.IsStarter || needed.Contains(entry))];
    }

    /// <summary>The newest of each list, in the catalog's order; several of one day where nothing says which is the later.</summary>
    public static ImmutableArray<EditionEntry> Newest(IEnumerable<EditionEntry> catalog)
    {
        ImmutableArray<EditionEntry> all = [.. catalog];
        var newest = all.GroupBy(entry => entry.List, StringComparer.Ordinal)
            .SelectMany(list => Neighbors<EditionEntry>.Newest(list, entry => entry.Date))
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. all.Where(newest.Contains)];
    }

    private static IEnumerable<EditionEntry> Consulted(
        IEnumerable<EditionEntry> list,
        LocalDate at,
        int maxGapDays
    )
    {
        var around = Neighbors<EditionEntry>.Of(list, entry => entry.Date, at, maxGapDays);
        // Before and after even where the date is covered: the answer names the next edition.
        return [.. around.Live, .. around.Before, .. around.Around, .. around.After];
    }
}
