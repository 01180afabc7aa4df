using System.Globalization;

namespace Proviso.Reading;

/// <summary>A number as a text writes it: "5,000", "1,200.50", "3.000,00", "5 000".</summary>
/// <param name="End">The offset after its last digit.</param>
/// <param name="IsSure">False where point or comma leave open how it is meant: "3.000".</param>
internal sealed record NumberText(decimal Value, int End, bool IsSure)
{
    private const int LongestNumber = 24;

    /// <summary>Reads the number whose first digit stands at an offset; null when it is none (too long, or a date).</summary>
    public static NumberText? Read(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || IsInside(text, end)))
        {
            end++;
        }

        var written = text.AsSpan(start, end - start);
        if (written.Length > LongestNumber || !char.IsAsciiDigit(written[^1]))
        {
            return null;
        }

        var points = written.Count('.');
        var commas = written.Count(',');
        var lastPoint = written.LastIndexOf('.');
        var lastComma = written.LastIndexOf(',');
        return (points, commas) switch
        {
            (0, 0) => Of(written, ' ', end, sure: true),
            (1, 0) => OfPoint(written, lastPoint, end),
            (0, 1) when written.Length - lastComma != 4 => OfDecimalComma(
                written,
                end,
                sure: false
            ),
            (0, _) => Of(written, ',', end, Groups(written, ',')),
            (_, 0) => Of(written, '.', end, Groups(written, '.')),
            (1, _) when lastPoint > lastComma => Of(
                written,
                ',',
                end,
                Groups(written[..lastPoint], ',')
            ),
            (_, 1) when lastComma > lastPoint && Groups(written[..lastComma], '.') =>
                OfDecimalComma(written, end, sure: true),
            _ => null,
        };
    }

    // "3.000" is three in London and three thousand in Berlin.
    private static NumberText? OfPoint(ReadOnlySpan<char> written, int point, int end) =>
        Of(written, ' ', end, sure: written.Length - point != 4);

    private static NumberText? OfDecimalComma(ReadOnlySpan<char> written, int end, bool sure) =>
        Of(
            written.ToString().Replace(".", "", StringComparison.Ordinal).Replace(',', '.'),
            ' ',
            end,
            sure
        );

    private static NumberText? Of(ReadOnlySpan<char> written, char grouping, int end, bool sure)
    {
        var plain = string.Concat(
            written.ToString().Where(c => c != grouping && !IsBlank(c)).Select(c => c)
        );
        return decimal.TryParse(
            plain,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? new NumberText(value, end, sure)
            : null;
    }

    private static bool Groups(ReadOnlySpan<char> written, char separator)
    {
        var parts = written.ToString().Split(separator);
        return parts[0].Length is >= 1 and <= 3 && parts.Skip(1).All(part => part.Length == 3);
    }

    private static bool IsInside(string text, int at)
    {
        if (at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1]))
        {
            return false;
        }

        // A blank groups only before exactly three digits.
        return text[at] is '.' or ','
            || (
                IsBlank(text[at])
                && at + 3 < text.Length
                && char.IsAsciiDigit(text[at + 2])
                && char.IsAsciiDigit(text[at + 3])
                && (at + 4 >= text.Length || !char.IsAsciiDigit(text[at + 4]))
            );
    }

    private static bool IsBlank(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009';
}
