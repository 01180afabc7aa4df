namespace Proviso.Lists;

/// <summary>Since when a party is on a list, as the file itself says: it dates a listing without any other edition.</summary>
/// <param name="List">The issuer's words: "SDN List", "Non-SDN Palestinian Legislative Council List", "UN Al-Qaida".</param>
/// <param name="Program">
/// The tag that the date belongs to, as <see cref="ProgramTag.Normalize"/> leaves it; empty when the file dates
/// the listing and not the program. A program may have come later: the FSB is on the SDN list since 2016-12-29
/// and under HOSTAGES-EO14078 since 2023.
/// </param>
public sealed record ListingDate(string List, string Program, LocalDate Date)
{
    public override string ToString() =>
        string.Join(
            ' ',
            new[] { List, Program, EditionDate.Iso(Date) }.Where(part => part.Length > 0)
        );
}
