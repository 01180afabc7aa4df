using Proviso.Lists.Ofac;

namespace Proviso.Lists;

/// <summary>What is known of a set of files beside their content: whatever a form holds inside wins over names.</summary>
/// <param name="Published">The date the caller states ("--published"), or null; it wins over everything.</param>
/// <param name="List">The list the caller states ("--list"), or null.</param>
/// <param name="Names">The name of the path that was given and of its folder, the nearest first: they may tell the date.</param>
public sealed record ListHints(LocalDate? Published, string? List, ImmutableArray<string> Names)
{
    private EditionDate? Kept { get; init; }

    /// <summary>The date that the transport tells; whatever the file holds inside wins over it, and names are not asked.</summary>
    public EditionDate? Transport { get; init; }

    /// <summary>Of files that were read before and kept under this date and list: nothing is found out again.</summary>
    public static ListHints Of(EditionDate date, string list) =>
        new(null, list, []) { Kept = date };

    /// <param name="stated">What the file itself says, or null when its form holds no date.</param>
    /// <exception cref="InvalidInputException">Nothing tells it (PV0310).</exception>
    internal EditionDate Date(EditionDate? stated = null) =>
        Kept
        ?? (
            Published is null
                ? stated ?? Transport ?? EditionDate.Find(null, Names)
                : EditionDate.Given(Published.Value)
        );

    /// <summary>A form that holds its list inside is never taken for another list, whatever is said of it.</summary>
    /// <param name="list">What the content tells.</param>
    /// <exception cref="InvalidInputException">The caller stated another (PV0341).</exception>
    internal void RefuseOtherThan(string list, string form, string file)
    {
        if (List is not null && List != list)
        {
            throw new InvalidInputException(
                new Diagnostic(
                    "PV0341",
                    new SourceSpan(file, 1, 1),
                    $"this is {list} ({form}), and '{Visible.Of(List)}' was given as its list",
                    $"leave --list out, or give --list {list}"
                )
            );
        }
    }

    /// <param name="files">Their names may tell, after the nearer ones.</param>
    /// <param name="stated">What the file itself says, or null; the caller's word wins over it.</param>
    internal string ListName(ImmutableArray<ListFile> files, string? stated = null) =>
        OfacListName.Find(List ?? stated, [.. Names, .. files.Select(file => file.Name)]);
}
