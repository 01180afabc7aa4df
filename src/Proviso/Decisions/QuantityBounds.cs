using System.Globalization;
using Proviso.Law;

namespace Proviso.Decisions;

/// <summary>
/// What a number or a day of a transaction can be at all. Outside lie slips of the pen, and values whose sums or
/// neighbors no longer fit their type.
/// </summary>
internal static class QuantityBounds
{
    private const int FirstYear = 1900;
    private const int LastYear = 2999;
    private const decimal LargestNumber = 1_000_000_000_000_000m;
    private const int Decimals = 10;

    private static readonly string[] Percents =
    [
        "actor.ownedByUsPerson",
        "parties[].ownership[].pct",
        "parties[].stakePct",
    ];

    /// <param name="written">The text, because a number too fine to be kept exactly no longer shows it.</param>
    public static (string Code, string Message, string Hint)? Complaint(
        string path,
        Term term,
        string written,
        Quantity quantity
    ) =>
        term.Type switch
        {
            FactType.Number => Number(path, term, written, quantity.Scalar),
            FactType.Date => Day(path, quantity.ToDate()),
            _ => Day(path, quantity.ToInstant().InUtc().Date),
        };

    private static (string Code, string Message, string Hint)? Number(
        string path,
        Term term,
        string written,
        decimal number
    )
    {
        if (number < 0m)
        {
            return (
                "PV0206",
                $"'{path}' cannot be negative",
                "give the amount without a sign; a refund is ledger.refundedUsd"
            );
        }

        if (number > LargestNumber || DecimalsOf(written) > Decimals)
        {
            return (
                "PV0221",
                $"'{path}' is larger or finer than any amount",
                $"write at most 15 digits before the point and {Decimals} behind it"
            );
        }

        return number > 100m && Percents.Contains(term.Path, StringComparer.Ordinal)
            ? ("PV0210", $"'{path}' cannot be above 100 percent", "write 50 for one half")
            : null;
    }

    private static (string Code, string Message, string Hint)? Day(string path, LocalDate day) =>
        day.Year is < FirstYear or > LastYear
            ? (
                "PV0216",
                $"'{path}' is in the year {day.Year.ToString(CultureInfo.InvariantCulture)}",
                $"years run from {FirstYear} to {LastYear}; check the digits"
            )
            : null;

    private static int DecimalsOf(string written)
    {
        var point = written.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : written.Length - point - 1;
    }
}
