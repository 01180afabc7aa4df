using System.Globalization;
using System.Text;
using AnyAscii;

namespace Proviso.Names;

/// <summary>
/// Folds a name for exact equality: two names are the same when their folded forms are.
/// Scripts become Latin (AnyAscii's tables, part of the answer's basis), marks and invisible characters go,
/// letters become lower case, and every run of other characters becomes one space.
/// </summary>
/// <remarks>
/// Nothing here is fuzzy: a name with a letter more is another name. Transliteration systems differ
/// ("Sergei", "Sergey"), so a native-script name equals a listed Latin one only when the issuer spelled it
/// as AnyAscii does. A name without letters or digits folds to the empty string, which equals nothing.
/// </remarks>
public static class NameFold
{
    public static string Fold(string name) => Words(Latin(name));

    /// <summary>
    /// The folded forms to compare: the whole name; the whole name with "LASTNAME, Given Middle" turned round
    /// (exactly one comma); both with apostrophes closed up ("AL QA'IDA" and "AL QAIDA"; the Russian soft sign
    /// becomes one, and OFAC leaves it out); and all without a trailing parenthesis: "Federal Security Service (FSB)".
    /// </summary>
    /// <remarks>
    /// What stands in the parenthesis is not a form by itself: it is as often a place as an acronym, and
    /// "Acme (Russia)" is not Russia. Two names that agree only after *both* lost a parenthesis are not equal
    /// either, "Acme (Russia)" and "Acme (France)": compare <see cref="ShortForms"/> of the one
    /// with <see cref="FullForms"/> of the other, as <see cref="Same"/> does.
    /// </remarks>
    public static ImmutableArray<string> Forms(string name) =>
        [.. FullForms(name).Concat(ShortForms(name)).Distinct(StringComparer.Ordinal)];

    /// <summary>The forms that use all of the name; empty when the name folds to nothing.</summary>
    public static ImmutableArray<string> FullForms(string name) =>
        name.AsSpan().ContainsAnyExceptInRange(' ', '~') || name.AsSpan().ContainsAny(",'`")
            ? SeveralForms(name)
        : Words(name) is { Length: > 0 } only ? [only]
        : [];

    private static ImmutableArray<string> SeveralForms(string name) =>
        [
            .. new[] { Latin(name), Latin(GivenNamesFirst(name)) }
                .SelectMany(latin => new[] { Words(latin), Words(WithoutApostrophes(latin)) })
                .Where(form => form.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The forms without a trailing parenthesis; empty when there is none, or nothing before it.</summary>
    public static ImmutableArray<string> ShortForms(string name)
    {
        var trimmed = name.AsSpan().TrimEnd();
        var open = trimmed.LastIndexOf('(');
        return open > 0 && trimmed[^1] == ')' ? FullForms(trimmed[..open].ToString()) : [];
    }

    /// <summary>True when the names are equal in one of their forms, at most one of the two without its parenthesis.</summary>
    public static bool Same(string left, string right)
    {
        var (leftFull, rightFull) = (FullForms(left), FullForms(right));
        return leftFull.Intersect(rightFull, StringComparer.Ordinal).Any()
            || leftFull.Intersect(ShortForms(right), StringComparer.Ordinal).Any()
            || ShortForms(left).Intersect(rightFull, StringComparer.Ordinal).Any();
    }

    // With two commas ("DELOS REYES, Feliciano Semborio, Jr.") the parts cannot be told apart: left as it is.
    private static string GivenNamesFirst(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 || name.IndexOf(',', comma + 1) >= 0
            ? name
            : $"{name[(comma + 1)..]} {name[..comma]}";
    }

    private static string Words(string latin)
    {
        var folded = new StringBuilder(latin.Length);
        var gap = false;
        foreach (var c in latin)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                gap = folded.Length > 0;
                continue;
            }

            if (gap)
            {
                folded.Append(' ');
                gap = false;
            }

            folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    // Official csv is plain ASCII: most names need neither pass.
    private static string Latin(string name) =>
        name.AsSpan().ContainsAnyExceptInRange(' ', '~')
            ? WithoutInvisible(ControlSigns.WithoutSequences(name)).Transliterate()
            : name;

    private static string WithoutApostrophes(string latin) =>
        latin.Replace("'", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);

    // Before transliteration, because AnyAscii spells some of these out: Arabic vowel marks become letters.
    private static string WithoutInvisible(string name)
    {
        var visible = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                visible.Append(' ');
            }
            else if (!IsInvisible(Rune.GetUnicodeCategory(rune)))
            {
                visible.Append(rune);
            }
        }

        return visible.ToString();
    }

    private static bool IsInvisible(UnicodeCategory category) =>
        category
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format
                or UnicodeCategory.Control;
}
