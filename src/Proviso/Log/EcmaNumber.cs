using System.Globalization;

namespace Proviso.Log;

/// <summary>A finite number as ECMAScript's Number::toString writes it, which RFC 8785 §3.2.2.3 asks for.</summary>
internal static class EcmaNumber
{
    public static string Write(double number)
    {
        if (number == 0)
        {
            return "0"; // and -0 too
        }

        var sign = number < 0 ? "-" : "";
        var (digits, point) = Shortest(Math.Abs(number));
        return sign + Laid(digits, point);
    }

    /// <param name="point">Where the decimal point stands: value = 0.DIGITS × 10^point.</param>
    private static string Laid(string digits, int point) =>
        point switch
        {
            > 21 or <= -6 => Scientific(digits, point - 1),
            _ when point >= digits.Length => digits.PadRight(point, '0'),
            > 0 => $"{digits[..point]}.{digits[point..]}",
            _ => $"0.{new string('0', -point)}{digits}",
        };

    private static string Scientific(string digits, int exponent)
    {
        var mantissa = digits.Length == 1 ? digits : $"{digits[..1]}.{digits[1..]}";
        var sign = exponent < 0 ? '-' : '+';
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{mantissa}e{sign}{Math.Abs(exponent)}"
        );
    }

    /// <summary>The shortest digits that read back as the same number; .NET finds them, only its layout differs.</summary>
    private static (string Digits, int Point) Shortest(double number)
    {
        var written = number.ToString("R", CultureInfo.InvariantCulture).Split('E');
        var exponent =
            written.Length == 2
                ? int.Parse(written[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
                : 0;
        var parts = written[0].Split('.');
        var all = parts[0] + (parts.Length == 2 ? parts[1] : "");
        var digits = all.TrimStart('0');
        var point = parts[0].Length - (all.Length - digits.Length) + exponent;
        return (digits.TrimEnd('0'), point);
    }
}
