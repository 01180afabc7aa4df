using NodaTime.Text;

namespace Proviso.Law.Text;

/// <summary>Points in time as law files write them.</summary>
internal static class Moments
{
    /// <summary>An RFC 3339 instant, or a date: 00:00 in New York. Null for anything else.</summary>
    public static Instant? Parse(string written)
    {
        var date = LocalDatePattern.Iso.Parse(written);
        if (date.Success)
        {
            return LawInForce.StartOfDay(date.Value);
        }

        return Quantity.Parse(FactType.Instant, written)?.ToInstant();
    }
}
