using System.Globalization;
using NodaTime.Text;

namespace Proviso.Law;

/// <summary>
/// A number, date or instant that can be compared within its type. <see cref="Scalar"/> orders values of one type:
/// the number itself, days since 1970-01-01, or nanoseconds since 1970-01-01T00:00Z (all exact in a decimal).
/// </summary>
public readonly record struct Quantity(FactType Type, decimal Scalar)
{
    private const decimal NanosecondsPerTick = 100m;
    private const int FirstYear = -9998;
    private const int LastYear = 9999;

    public static Quantity Of(decimal number) => new(FactType.Number, number);

    public static Quantity Of(LocalDate date) =>
        new(FactType.Date, Period.DaysBetween(new LocalDate(1970, 1, 1), date));

    public static Quantity Of(Instant instant) =>
        new(FactType.Instant, instant.ToUnixTimeTicks() * NanosecondsPerTick);

    public LocalDate ToDate() => new LocalDate(1970, 1, 1).PlusDays((int)Scalar);

    public Instant ToInstant() => Instant.FromUnixTimeTicks((long)(Scalar / NanosecondsPerTick));

    /// <summary>Reads the text a person wrote; null when it is not of the type.</summary>
    public static Quantity? Parse(FactType type, string text)
    {
        switch (type)
        {
            case FactType.Number:
                const NumberStyles Plain =
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
                return decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number)
                    ? Of(number)
                    : null;
            case FactType.Date:
                var date = LocalDatePattern.Iso.Parse(text);
                return date.Success ? Of(date.Value) : null;
            case FactType.Instant:
                var instant = OffsetDateTimePattern.Rfc3339.Parse(text);
                // An offset can carry the first and last days of the calendar out of it.
                return instant.Success && instant.Value.Year is > FirstYear and < LastYear
                    ? Of(instant.Value.ToInstant())
                    : null;
            default:
                return null;
        }
    }

    public override string ToString() =>
        Type switch
        {
            FactType.Date => LocalDatePattern.Iso.Format(ToDate()),
            FactType.Instant => InstantPattern.ExtendedIso.Format(ToInstant()),
            _ => Scalar.ToString(CultureInfo.InvariantCulture),
        };
}
