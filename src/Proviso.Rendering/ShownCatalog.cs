using Proviso.Lists;
using Proviso.Lists.Refresh;

namespace Proviso.Rendering;

/// <summary>What a store keeps, as it is told on a day.</summary>
/// <param name="Live">Ids of the editions that answer for today.</param>
/// <param name="Held">Refreshes that wait for two people.</param>
public sealed record ShownCatalog(
    ImmutableArray<IListShelf.Kept> Editions,
    IReadOnlySet<string> Live,
    ImmutableArray<RefreshReport> Held,
    LocalDate Today
)
{
    /// <summary>Days since it was published, or since the last day on which it may have been.</summary>
    public int Age(IListShelf.Kept edition) => Period.DaysBetween(edition.Date.To, Today);
}
