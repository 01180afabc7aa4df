namespace Proviso.Lists;

/// <summary>What the acts of law say of one party and one program on a date.</summary>
internal sealed class ActsOfListing(ImmutableArray<DatedListing> acts)
{
    /// <summary>The acts' answer, or null when none is dated for this day and the editions must tell.</summary>
    public ListingState? State(string tag, LocalDate at)
    {
        var dated = acts.Where(act => act.From is not null).OrderBy(act => act.From).ToArray();
        var undated = acts.Where(act => act.From is null).ToArray();
        if (dated.LastOrDefault(act => act.From <= at && !HasEnded(act, at)) is { } lasting)
        {
            return Known(
                lasting,
                Truth.True,
                $"Listed under {tag} since {Day(lasting.From)} by {lasting.Source}."
            );
        }

        if (undated.Any(act => !HasEnded(act, at)))
        {
            return null;
        }

        if (acts.Where(act => HasEnded(act, at)).MaxBy(act => act.Until) is { } ended)
        {
            return Known(
                ended,
                Truth.False,
                $"No longer listed under {tag} since {Day(ended.Until)} by {ended.Source}."
            );
        }

        return dated is [var first, ..]
            ? Known(
                first,
                Truth.False,
                $"Listed under {tag} only from {Day(first.From)}, by {first.Source}."
            )
            : null;

        ListingState Known(DatedListing act, Truth listed, string reason) =>
            new(tag, listed, AsFarAsKnown: false, reason, act.Source, act.From);
    }

    private static bool HasEnded(DatedListing act, LocalDate at) => act.Until <= at;

    private static string Day(LocalDate? date) => EditionDate.Iso(date!.Value);
}
