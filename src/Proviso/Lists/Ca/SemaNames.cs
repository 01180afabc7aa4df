using System.Text.RegularExpressions;

namespace Proviso.Lists.Ca;

/// <summary>The names in Canada's cells: several in one, in two languages, with tags of languages and "(also known as …)" inside.</summary>
internal static partial class SemaNames
{
    /// <summary>"A, B, Belarusian: В, Russian: Г" and "A; Б / В": each name, without the tags.</summary>
    public static IEnumerable<(string Name, bool IsPart)> Aliases(string cell) =>
        NameList
            .SplitAtCommas(Tag().Replace(cell, ";"))
            .SelectMany(name => new[] { (name, false) }.Concat(Sides(name)))
            .Select(found =>
                (
                    found.Item1.Trim(' ', '(', ')') is var bare && IsBracketed(found.Item1)
                        ? bare
                        : found.Item1,
                    found.Item2
                )
            )
            .Where(found => found.Item1.Length > 1);

    /// <summary>The two sides of "Syrian Air/Compagnie aérienne" and "Б / В"; none for "GORT/ORTAS" and for a stroke in brackets.</summary>
    public static IEnumerable<(string Name, bool IsPart)> Sides(string name)
    {
        var sides = Stroke().Split(name);
        return
            sides.Length > 1
            && name.IndexOf('(', StringComparison.Ordinal) < 0
            && (name.Contains(" / ", StringComparison.Ordinal) || sides.All(HasTwoWords))
            ? sides.Select(side => (Spaces.Squeezed(side), false))
            : [];
    }

    /// <summary>
    /// "X JSC (also known as Y, Z and W)": the name, and the others. Where "and" parts two names and where it belongs to
    /// one is not said: the whole is a name, its halves are weak ones.
    /// </summary>
    public static (string Name, IEnumerable<(string Name, bool IsPart)> Known) KnownAs(string cell)
    {
        var match = AlsoKnown().Match(cell);
        if (!match.Success)
        {
            return (cell, []);
        }

        var others = NameList.SplitAtCommas(match.Groups["others"].Value).ToArray();
        return (
            Spaces.Squeezed(cell.Remove(match.Index, match.Length)),
            others.Select(name => (name, false)).Concat(others.SelectMany(Halves))
        );
    }

    private static IEnumerable<(string Name, bool IsPart)> Halves(string name)
    {
        var at = name.LastIndexOf(" and ", StringComparison.Ordinal);
        if (at < 0)
        {
            return [];
        }

        string[] halves = [name[..at], name[(at + 5)..]];
        return halves.All(HasTwoWords) ? halves.Select(half => (half, true)) : [];
    }

    private static bool HasTwoWords(string text) =>
        Spaces.Squeezed(text).Contains(' ', StringComparison.Ordinal);

    private static bool IsBracketed(string text) =>
        text.Count(c => c == '(') != text.Count(c => c == ')')
        || text is ['(', .., ')'] && text.LastIndexOf('(') == 0;

    // A word and a colon before another script: "Belarusian: Аляксандр", "Arabic: شركة".
    [GeneratedRegex(
        @"[,;]?\s*\(?\b[A-Z][a-z]+:\s*(?=[^\u0000-\u024F])",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s*/\s*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stroke();

    [GeneratedRegex(
        @"\s*\(also known as:?\s+(?<others>[^()]*(\([^()]*\)[^()]*)*)\)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex AlsoKnown();
}
