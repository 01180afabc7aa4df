namespace Proviso.Lists;

/// <summary>Whether a party is listed under one program on a date, and why we think so.</summary>
/// <param name="AsFarAsKnown">
/// True with <see cref="Truth.False"/> when no edition covers the date: nothing at hand lists the party,
/// which is less than knowing that it was not listed.
/// </param>
/// <param name="Reason">One sentence, with the editions or the act that tell.</param>
/// <param name="From">The first day of the listing where an act dates it, else null.</param>
public sealed record ListingState(
    string Tag,
    Truth Listed,
    bool AsFarAsKnown,
    string Reason,
    string Source,
    LocalDate? From
);
