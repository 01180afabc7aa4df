using System.Globalization;
using System.Text.RegularExpressions;

namespace Proviso.Lists;

/// <summary>
/// When an edition was published. Delimited forms hold no date, so it is given, or assumed from a file or
/// folder name. A name with a month only ("sdn_2018-12") says that the edition was live on some day of that
/// month: both bounds are kept, and it settles no single day.
/// </summary>
/// <param name="From">The first day on which it may have been published.</param>
/// <param name="To">The last such day; the same as <paramref name="From"/> when the day is known.</param>
/// <param name="Assumed">True when a name told it and nobody said so.</param>
/// <param name="How">One sentence for the reader of an answer: how the date is known.</param>
public sealed partial record EditionDate(LocalDate From, LocalDate To, bool Assumed, string How)
{
    /// <summary>
    /// The time of that day in UTC where it is known: an issuer may publish twice a day, and then the later speaks for the
    /// days after.
    /// </summary>
    public LocalTime? Time { get; init; }

    public bool IsOneDay => From == To;

    /// <summary>The date the caller states ("--published").</summary>
    public static EditionDate Given(LocalDate date) =>
        new(date, date, false, "The date was given.");

    /// <summary>The date that the file itself states.</summary>
    /// <param name="where">The words that hold it there: "Publish_Date 03/14/2019".</param>
    public static EditionDate Stated(LocalDate date, string where) =>
        new(date, date, false, $"The file states it: {where}.");

    /// <param name="given">The date the caller states, or null; it wins over names.</param>
    /// <param name="names">File and folder names, the nearest first; the first that holds a date tells it.</param>
    /// <exception cref="InvalidInputException">No date is given and no name holds exactly one (PV0310).</exception>
    public static EditionDate Find(LocalDate? given, ImmutableArray<string> names)
    {
        if (given is { } date)
        {
            return Given(date);
        }

        foreach (var name in names)
        {
            var found = Dates(name);
            if (found.Length > 1)
            {
                throw Missing(name, $"'{name}' holds more than one date");
            }

            if (found is [var only])
            {
                return only;
            }
        }

        throw Missing(
            names.IsEmpty ? "(no file)" : names[0],
            "the file does not say when the list was published, nor does its name or its folder's"
        );
    }

    public override string ToString() => IsOneDay ? Iso(From) : $"{Iso(From)}..{Iso(To)}";

    private static InvalidInputException Missing(string name, string message) =>
        new(
            new Diagnostic(
                "PV0310",
                new SourceSpan(name, 1, 1),
                message,
                "pass --published YYYY-MM-DD"
            )
        );

    private static ImmutableArray<EditionDate> Dates(string name) =>
        [
            .. Written()
                .Matches(name)
                .Select(match => Date(match, name))
                .OfType<EditionDate>()
                .Distinct(),
        ];

    private static EditionDate? Date(Match match, string name)
    {
        var (year, month) = (Number(match, "year"), Number(match, "month"));
        // OFAC's list in files begins in the 1990s; other figures are row counts and version numbers.
        if (year is < 1990 or > 2100 || month is < 1 or > 12)
        {
            return null;
        }

        var last = CalendarSystem.Iso.GetDaysInMonth(year, month);
        var how = $"The date is assumed from the name '{name}'.";
        if (!match.Groups["day"].Success)
        {
            var first = new LocalDate(year, month, 1);
            return new EditionDate(
                first,
                first.PlusDays(last - 1),
                true,
                $"The month is assumed from the name '{name}'; the day is not known."
            );
        }

        var day = Number(match, "day");
        if (day < 1 || day > last)
        {
            return null;
        }

        var date = new LocalDate(year, month, day);
        return new EditionDate(date, date, true, how) { Time = TimeIn(match) };
    }

    // "sdn_2021-08-18T093901.csv"; what is no time of a day is no part of the date.
    private static LocalTime? TimeIn(Match match) =>
        match.Groups["hour"].Success
        && (Number(match, "hour"), Number(match, "minute"), Number(match, "second"))
            is
                (<= 23, <= 59, <= 59)
                and var (hour, minute, second)
            ? new LocalTime(hour, minute, second)
            : null;

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    internal static string Iso(LocalDate date) =>
        date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![0-9])(?<year>[0-9]{4})(?:(?<dash>[-_.]?)(?<month>[0-9]{2})\k<dash>(?<day>[0-9]{2})(?![0-9])(?:T(?<hour>[0-9]{2}):?(?<minute>[0-9]{2}):?(?<second>[0-9]{2})(?![0-9]))?|[-_.](?<month>[0-9]{2})(?![-_.]?[0-9]))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Written();
}
