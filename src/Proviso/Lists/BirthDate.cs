namespace Proviso.Lists;

/// <summary>A date of birth as exactly as the list knows it.</summary>
/// <param name="Text">As the list writes it: "circa 1960", "01 Mar 1961 to 31 Mar 1962".</param>
/// <param name="From">The first day it may be; 1 January for a year.</param>
/// <param name="To">The last day it may be, included.</param>
/// <param name="IsCirca">True when the list says "circa": the true day may lie outside the bounds.</param>
public sealed record BirthDate(
    string Text,
    LocalDate From,
    LocalDate To,
    DatePrecision Precision,
    bool IsCirca
);
