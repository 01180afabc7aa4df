using System.Globalization;
using Proviso.Lists;

namespace Proviso.Screening;

/// <summary>A date of birth as the customer states it against those of an entry, each as exact as it is.</summary>
internal static class BornEvidence
{
    private const decimal SameDay = 0.05m;
    private const decimal SameYear = 0.02m;
    private const decimal NearYear = 0m;
    private const decimal Otherwise = -0.15m;

    /// <summary>"circa" and typing errors: a year either way is no contradiction.</summary>
    private const int Tolerance = 1;

    /// <summary>Null when the entry has no date.</summary>
    public static Evidence? Of(string written, ImmutableArray<BirthDate> listed)
    {
        if (Read(written) is not var (from, to))
        {
            return new("born", 0m, $"'{written}' is no date we can read; not compared");
        }

        if (listed.IsEmpty)
        {
            return null;
        }

        var best = listed
            .Select(date => (Effect: Effect(from, to, date), date.Text))
            .MaxBy(found => found.Effect);
        var others = string.Join(" or ", listed.Select(d => d.Text));
        return best.Effect switch
        {
            SameDay => new("born", SameDay, $"{written} is listed as {best.Text}"),
            SameYear => new("born", SameYear, $"{written} fits {best.Text}"),
            NearYear => new("born", NearYear, $"{written} is within a year of {best.Text}"),
            _ => new("born", Otherwise, $"{written} is not {others}"),
        };
    }

    /// <summary>A day, a month or a year; null for anything else.</summary>
    public static (LocalDate From, LocalDate To)? Read(string written)
    {
        var parts = written.Trim().Split('-');
        if (
            parts.Any(p => !p.All(char.IsAsciiDigit))
            || parts
                is not (
                    [{ Length: 4 }]
                    or [{ Length: 4 }, { Length: 2 }]
                    or [{ Length: 4 }, { Length: 2 }, { Length: 2 }]
                )
        )
        {
            return null;
        }

        var numbers = parts.Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        var (year, month) = (numbers[0], numbers.ElementAtOrDefault(1));
        if (year < 1 || parts.Length > 1 && month is < 1 or > 12)
        {
            return null;
        }

        if (parts.Length == 1)
        {
            return (new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));
        }

        var last = CalendarSystem.Iso.GetDaysInMonth(year, month);
        if (parts.Length == 2)
        {
            return (new LocalDate(year, month, 1), new LocalDate(year, month, last));
        }

        return numbers[2] >= 1 && numbers[2] <= last
            ? (new LocalDate(year, month, numbers[2]), new LocalDate(year, month, numbers[2]))
            : null;
    }

    private static decimal Effect(LocalDate from, LocalDate to, BirthDate listed)
    {
        if (
            from == to
            && listed is { Precision: DatePrecision.Day, IsCirca: false }
            && listed.From == from
        )
        {
            return SameDay;
        }

        if (from <= listed.To && listed.From <= to)
        {
            return SameYear;
        }

        return from.Year <= listed.To.Year + Tolerance && listed.From.Year <= to.Year + Tolerance
            ? NearYear
            : Otherwise;
    }
}
