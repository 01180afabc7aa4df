using System.Text.RegularExpressions;

namespace Proviso.Lists;

/// <summary>
/// Several values in one cell, numbered in one of the styles "(1) Tripoli (2) Tunis", "1) Saudi Arabia 2) Qatar",
/// "a) General b) Major General", "(1)-(2) Indonesia (3) -". A hyphen stands for no value.
/// </summary>
internal static partial class NumberedCell
{
    /// <summary>The values in order, each once; the whole cell when it is not numbered from 1 or a.</summary>
    public static ImmutableArray<string> Split(string cell)
    {
        var (lead, values) = Led(cell);
        return lead.Length > 0 ? [Spaces.Squeezed(cell)] : values;
    }

    /// <summary>The same with words before the first number, which belong to every value: "Tunisia number (1) K1 (2) K2".</summary>
    public static (string Lead, ImmutableArray<string> Values) Led(string cell)
    {
        var text = Spaces.Squeezed(cell);
        var marks = Mark().Matches(text);
        if (marks.Count == 0 || marks[0].Groups["first"].Value is not ("1" or "a"))
        {
            return ("", text.Length == 0 || text == "-" ? [] : [text]);
        }

        var values = marks.Select(
            (mark, i) =>
                text[
                    (mark.Index + mark.Length)..(
                        i + 1 < marks.Count ? marks[i + 1].Index : text.Length
                    )
                ]
                    .Trim(' ', ',', ';')
        );
        return (
            text[..marks[0].Index].Trim(),
            [.. values.Where(value => value is not ("" or "-")).Distinct(StringComparer.Ordinal)]
        );
    }

    // "(1) to (6)" and "(1)-(2)" give one value to several numbers.
    [GeneratedRegex(
        @"(?<![^\s,;.(])\(?(?<first>[1-9][0-9]?|[a-k])\)(\s*(-|–|to)\s*\(?([1-9][0-9]?|[a-k])\))?\s*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Mark();
}
