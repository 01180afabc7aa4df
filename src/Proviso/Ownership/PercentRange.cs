using System.Globalization;

namespace Proviso.Ownership;

/// <summary>How much of an entity is owned, in percent: a figure, or the bounds that are known.</summary>
public sealed record PercentRange
{
    /// <exception cref="ArgumentOutOfRangeException">Not 0 ≤ low ≤ high ≤ 100. Readers of input check before.</exception>
    public PercentRange(decimal low, decimal high)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(low);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(low, high);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(high, 100m);
        (Low, High) = (low, high);
    }

    /// <summary>Owned, and nothing known of how much: 0 to 100.</summary>
    public static PercentRange Unknown { get; } = new(0m, 100m);

    public decimal Low { get; }

    public decimal High { get; }

    public static PercentRange Exactly(decimal percent) => new(percent, percent);

    /// <summary>"30 %" or "30–60 %", without trailing zeros.</summary>
    public override string ToString() => Written(Low, High);

    internal static string Written(decimal low, decimal high) =>
        low == high ? $"{Figure(low)} %" : $"{Figure(low)}–{Figure(high)} %";

    private static string Figure(decimal value) =>
        value.ToString("0.############################", CultureInfo.InvariantCulture);
}
