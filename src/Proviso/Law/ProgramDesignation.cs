namespace Proviso.Law;

/// <summary>From when a party stands under a program.</summary>
/// <param name="From">Inclusive; null when the date is not known and only list editions can say.</param>
/// <param name="Until">Exclusive; null while it lasts.</param>
public sealed record ProgramDesignation(string Tag, LocalDate? From, LocalDate? Until);
