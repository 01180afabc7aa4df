namespace Proviso.Lists;

/// <summary>
/// Which editions speak for a date. The date is covered when an edition is known to have been live on it:
/// published that day, or before it with the next one seen within the largest gap allowed. Else the editions
/// around it are witnesses, and presence is three-valued: in all → listed, in none → not listed as far as
/// known, in some → unknown.
/// </summary>
internal sealed record Coverage(
    LocalDate At,
    ImmutableArray<ListEdition> Live,
    ImmutableArray<ListEdition> Before,
    ImmutableArray<ListEdition> Around,
    ImmutableArray<ListEdition> After
)
{
    public bool IsCovered => !Live.IsEmpty;

    /// <param name="editions">Of one list.</param>
    public static Coverage Of(IEnumerable<ListEdition> editions, LocalDate at, int maxGapDays)
    {
        var near = Neighbors<ListEdition>.Of(editions, edition => edition.Date, at, maxGapDays);
        return new Coverage(at, near.Live, near.Before, near.Around, near.After);
    }

    public ListingState State(string key, string tag)
    {
        if (IsCovered)
        {
            return Covered(key, tag);
        }

        if (Since(key, tag) is var (edition, since))
        {
            return new ListingState(
                tag,
                Truth.True,
                AsFarAsKnown: false,
                $"The edition of {edition.Date} lists it under {tag} since {EditionDate.Iso(since)}.",
                edition.Source,
                null
            );
        }

        ImmutableArray<ListEdition> witnesses = [.. Before, .. Around, .. After];
        var (with, without) = Split(witnesses, key, tag);
        var source = string.Join("; ", witnesses.Select(edition => edition.Source));
        if (with.IsEmpty)
        {
            return new ListingState(
                tag,
                Truth.False,
                AsFarAsKnown: true,
                $"Not listed under {tag} as far as known: {Gap()}{Silent(without)}.",
                source,
                null
            );
        }

        var both = without.IsEmpty && !Before.IsEmpty && !After.IsEmpty;
        return new ListingState(
            tag,
            both ? Truth.True : Truth.Unknown,
            AsFarAsKnown: false,
            both
                ? $"{Capital(Gap())}, and the editions on both sides, {Dates(with)}, list it under {tag}."
                : $"{Capital(Gap())}: the edition of {Dates(with)} lists it under {tag}{(without.IsEmpty ? "" : $", that of {Dates(without)} does not")}.",
            source,
            null
        );
    }

    /// <summary>
    /// The first later edition that says itself since when it lists the party so, where that is on or before the date and
    /// no edition since then lacks it. An earlier date than that is not read as "not listed": a change of an entry may
    /// have given it a new day.
    /// </summary>
    private (ListEdition Edition, LocalDate Since)? Since(string key, string tag)
    {
        foreach (var edition in After)
        {
            if (
                edition.ByKey(key) is { } party
                && party.Programs.Contains(tag, StringComparer.Ordinal)
                && SinceOf(party, tag) is { } since
                && since <= At
                && Split(Before, key, tag).Without.All(lacking => lacking.Date.To < since)
            )
            {
                return (edition, since);
            }
        }

        return null;
    }

    // A day of the list alone dates no program, unless there is only the one. Of several days the last.
    private static LocalDate? SinceOf(ListedParty party, string tag)
    {
        LocalDate[] days =
        [
            .. party
                .Listed.Where(listed =>
                    listed.Program == tag || (listed.Program.Length == 0 && party.Programs is [_])
                )
                .Select(listed => listed.Date),
        ];
        return days.Length == 0 ? null : days.Max();
    }

    /// <summary>"there is no edition between 2015-01-17 and 2018-01-27"; meaningful when the date is not covered.</summary>
    public string Gap() =>
        (Before, Around, After) switch
        {
            ([], [], []) => "there is no edition at all",
            (_, [var month, ..], _) =>
                $"of the edition of {month.Date} only the month is known, and no edition covers {EditionDate.Iso(At)}",
            ([var before, ..], _, [var after, ..]) =>
                $"there is no edition between {before.Date} and {after.Date}",
            ([var before, ..], _, _) => $"there is no edition after {before.Date}",
            (_, _, [var after, ..]) => $"there is no edition before {after.Date}",
        };

    private ListingState Covered(string key, string tag)
    {
        var (with, without) = Split(Live, key, tag);
        var listed =
            without.IsEmpty ? Truth.True
            : with.IsEmpty ? Truth.False
            : Truth.Unknown;
        var live =
            Live[0].Date.From == At
                ? ""
                : $", live on {EditionDate.Iso(At)} (the next is of {After[0].Date}),";
        var reason =
            listed.IsUnknown
                ? $"Two editions of {Dates(Live)} differ: one lists it under {tag}, the other does not."
            : listed.IsTrue ? $"The edition of {Dates(Live)}{live} lists it under {tag}."
            : $"The edition of {Dates(Live)}{live} does not list it under {tag}.";
        var source = string.Join("; ", Live.Select(edition => edition.Source));
        return new ListingState(tag, listed, AsFarAsKnown: false, reason, source, null);
    }

    private static (ImmutableArray<ListEdition> With, ImmutableArray<ListEdition> Without) Split(
        ImmutableArray<ListEdition> editions,
        string key,
        string tag
    )
    {
        var holding = editions.ToLookup(edition =>
            edition.ByKey(key)?.Programs.Contains(tag, StringComparer.Ordinal) == true
        );
        return ([.. holding[true]], [.. holding[false]]);
    }

    private static string Silent(ImmutableArray<ListEdition> editions) =>
        editions.Length switch
        {
            0 => "",
            1 => $", and that of {Dates(editions)} does not list it so",
            _ => $", and those of {Dates(editions)} do not list it so",
        };

    private static string Dates(ImmutableArray<ListEdition> editions) =>
        string.Join(
            " and ",
            editions.Select(edition => edition.Date.ToString()).Distinct(StringComparer.Ordinal)
        );

    private static string Capital(string sentence) =>
        char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
