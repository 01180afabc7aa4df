namespace Proviso.Screening;

/// <summary>The day for which a screening answers.</summary>
/// <param name="AsItStands">
/// True when nobody asked for a day: the newest edition of each list speaks for itself, and the day is its own. False
/// judges presence on that day by the editions around it, which may not cover it.
/// </param>
public sealed record ScreeningDay(LocalDate At, bool AsItStands);
