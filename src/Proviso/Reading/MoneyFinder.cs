using System.Collections.Frozen;
using System.Globalization;

namespace Proviso.Reading;

/// <summary>Finds sums of money: "$5,000", "US$1,200.50", "5 million dollars", "EUR 3.000,00", "10 тыс. руб".</summary>
internal static class MoneyFinder
{
    private const int LongestSign = 3;
    private const int LongestWord = 12;

    private static readonly FrozenDictionary<string, string> Before = Signs("before");
    private static readonly FrozenDictionary<string, string> After = Signs("after");

    private static readonly FrozenDictionary<string, decimal> Scales = EmbeddedTable
        .Lines("scales.csv")
        .Select(line => line.Split(','))
        .ToFrozenDictionary(
            cells => cells[0],
            cells => decimal.Parse(cells[1], CultureInfo.InvariantCulture),
            StringComparer.OrdinalIgnoreCase
        );

    public static IEnumerable<Mention> Find(DocumentWords document)
    {
        var text = document.Text;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                continue;
            }

            if (IsInsideWord(text, at) || NumberText.Read(text, at) is not { } number)
            {
                at = EndOfRun(text, at) - 1;
                continue;
            }

            if (Sum(document, at, number) is { } sum)
            {
                yield return sum;
                at = Math.Max(sum.End, number.End) - 1;
            }
            else
            {
                at = number.End - 1;
            }
        }
    }

    private static Mention? Sum(DocumentWords document, int start, NumberText number)
    {
        var (text, first, end) = (document.Text, start, number.End);
        var currency = SignBefore(text, ref first);
        var scale = ScaleAfter(text, ref end);
        var after = currency is null ? SignAfter(text, ref end, scaled: scale > 1m) : null;
        if ((currency ?? after) is not { } code || number.Value > decimal.MaxValue / scale)
        {
            return null;
        }

        return document.Mention(
            MentionKind.Money,
            number.IsSure,
            first,
            end,
            new Referent.Money(number.Value * scale, code),
            !number.IsSure ? "a sum, but point and comma leave open whether they group or divide"
                : text[first] == '$'
                    ? "a sum; the bare dollar sign is read as the United States dollar"
                : "a sum"
        );
    }

    private static string? SignBefore(string text, ref int first)
    {
        var end = first;
        while (end > 0 && first - end < 2 && IsBlank(text[end - 1]))
        {
            end--;
        }

        for (var length = Math.Min(LongestSign, end); length > 0; length--)
        {
            var start = end - length;
            if (
                Before.TryGetValue(text[start..end], out var code)
                && !(start > 0 && char.IsLetter(text[start]) && char.IsLetter(text[start - 1]))
            )
            {
                first = start;
                return code;
            }
        }

        return null;
    }

    private static decimal ScaleAfter(string text, ref int end)
    {
        var (start, word) = WordAt(text, end);
        if (!Scales.TryGetValue(word, out var scale))
        {
            return 1m;
        }

        end = start + word.Length;
        return scale;
    }

    /// <param name="scaled">The word before may be cut short: "10 тыс. руб".</param>
    private static string? SignAfter(string text, ref int end, bool scaled)
    {
        var from = scaled && end < text.Length && text[end] == '.' ? end + 1 : end;
        var (start, word) = WordAt(text, from);
        if (word.Equals("us", StringComparison.OrdinalIgnoreCase) || word == "U.S")
        {
            var after = start + word.Length;
            var point = after < text.Length && text[after] == '.' ? 1 : 0;
            var (next, dollars) = WordAt(text, after + point);
            (start, word) = dollars.StartsWith("dollar", StringComparison.OrdinalIgnoreCase)
                ? (next, dollars)
                : (start, word);
        }

        // Codes are capitals, so that "try" is no lira; words may be written either way.
        if (
            !After.TryGetValue(word, out var code)
            && !After.TryGetValue(word.ToLowerInvariant(), out code)
        )
        {
            return null;
        }

        end = start + word.Length;
        return code;
    }

    /// <summary>The word, or the currency sign, that follows after a blank or a hyphen at most.</summary>
    private static (int Start, string Word) WordAt(string text, int at)
    {
        var start = at;
        while (
            start < text.Length && start - at < 2 && (IsBlank(text[start]) || text[start] == '-')
        )
        {
            start++;
        }

        if (
            start < text.Length
            && char.GetUnicodeCategory(text[start]) == UnicodeCategory.CurrencySymbol
        )
        {
            return (start, text[start].ToString());
        }

        var end = start;
        while (
            end < text.Length
            && end - start < LongestWord
            && (char.IsLetter(text[end]) || (IsPointOfUs(text, start, end)))
        )
        {
            end++;
        }

        return (start, text[start..end]);
    }

    private static bool IsPointOfUs(string text, int start, int at) =>
        text[at] == '.' && at == start + 1 && at + 1 < text.Length && text[at + 1] == 'S';

    private static bool IsInsideWord(string text, int at) =>
        at > 0
        && (
            (char.IsLetterOrDigit(text[at - 1]) && SignEndsAt(text, at) is false)
            || (text[at - 1] is '.' or ',' && at > 1 && char.IsAsciiDigit(text[at - 2]))
        );

    // "USD5000" is a sum, "A320" is none.
    private static bool SignEndsAt(string text, int at)
    {
        var first = at;
        return SignBefore(text, ref first) is not null;
    }

    private static int EndOfRun(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '.' or ','))
        {
            at++;
        }

        return at;
    }

    private static bool IsBlank(char c) => c is ' ' or '\u00A0' or '\u202F' or '\n';

    private static FrozenDictionary<string, string> Signs(string where) =>
        EmbeddedTable
            .Lines("currencies.csv")
            .Select(line => line.Split(','))
            .Where(cells => (cells[2] == where || cells[2] == "both") && !cells[0].Contains(' '))
            .ToFrozenDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);
}
