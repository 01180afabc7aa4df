namespace Proviso.Screening;

/// <param name="Hits">Best first; all that reach the threshold, whatever their number.</param>
/// <param name="Gaps">What the lists at hand cannot say of the day; never left out, least of all where there is no hit.</param>
public sealed record ScreeningAnswer(
    Subject Subject,
    ScreeningDay Day,
    decimal Min,
    ImmutableArray<Hit> Hits,
    ImmutableArray<string> Gaps
);
