namespace Proviso.Lists;

/// <summary>One edition of a list's past, read as far as a question needs.</summary>
/// <param name="Prints">What is kept of its parties; reads the edition where nothing is.</param>
/// <param name="Read">The edition itself.</param>
public sealed record HistoryPoint(
    EditionEntry Edition,
    Func<PartyPrints> Prints,
    Func<ListEdition> Read
)
{
    /// <summary>
    /// Days from the first on which the one may have been published to the last on which the other may. More than the
    /// largest gap allowed, and what lies between is not known.
    /// </summary>
    public static int DaysBetween(EditionDate one, EditionDate next) =>
        Period.DaysBetween(one.From, next.To);
}
