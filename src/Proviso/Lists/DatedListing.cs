namespace Proviso.Lists;

/// <summary>
/// A designation as an act of law: from when until when a party is listed under a program. The caller takes
/// it from the corpus; where <paramref name="From"/> is known it settles what editions can only suggest.
/// </summary>
/// <param name="Key">"ofac-sdn:21344".</param>
/// <param name="Tag">As <see cref="ProgramTag.Normalize"/> leaves it.</param>
/// <param name="From">The first day of the listing; null when it is not known, and editions must tell.</param>
/// <param name="Until">The day of removal, the first on which the party is no longer listed; null while it lasts.</param>
/// <param name="Source">The act and where it stands: "82 FR 18219".</param>
public sealed record DatedListing(
    string Key,
    string Tag,
    LocalDate? From,
    LocalDate? Until,
    string Source
);
