using System.Text;
using Proviso.Names;

namespace Proviso.Lists;

/// <summary>Several names in one cell. A separator inside brackets or quotation marks separates nothing.</summary>
internal static class NameList
{
    private const int LongestForm = 40;

    /// <summary>At semicolons only: a comma may stand inside a name.</summary>
    public static IEnumerable<string> Split(string cell) => Parts(cell, ';');

    /// <summary>At semicolons and commas; what is only the legal form of the name before it stays with it.</summary>
    public static IEnumerable<string> SplitAtCommas(string cell)
    {
        foreach (var group in Parts(cell, ';'))
        {
            var names = new List<string>();
            foreach (var part in Parts(group, ','))
            {
                if (names.Count > 0 && IsOnlyAForm(part))
                {
                    names[^1] += $", {part}";
                }
                else
                {
                    names.Add(part);
                }
            }

            foreach (var name in names)
            {
                yield return name;
            }
        }
    }

    // "Dagon Trading Co., Ltd." is one name, and so is "King, Jr.".
    private static bool IsOnlyAForm(string part)
    {
        if (part.Length > LongestForm)
        {
            return false;
        }

        var words = NameWords.Of($"any name {part}");
        var rest = words.Words.Count - 2;
        return part.Trim('.') is "Jr" or "Sr"
            || rest > 0
                && (
                    LegalForms.At(words, 2)?.Words == rest
                    || LegalForms.Dotted(words, 2, rest) is not null
                );
    }

    private static List<string> Parts(string cell, char separator)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        var depth = 0;
        foreach (var c in cell)
        {
            depth = c switch
            {
                '(' or '[' or '«' or '“' => depth + 1,
                ')' or ']' or '»' or '”' => Math.Max(0, depth - 1),
                _ => depth,
            };
            if (c == separator && depth == 0)
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else
            {
                part.Append(c);
            }
        }

        parts.Add(part.ToString());
        // A bracket left open would make one name of the rest.
        return depth > 0 && parts.Count == 1 && cell.Contains(separator, StringComparison.Ordinal)
            ? Said(cell.Split(separator))
            : Said(parts);
    }

    private static List<string> Said(IEnumerable<string> parts) =>
        [.. parts.Select(Spaces.Squeezed).Where(part => part.Length > 0)];
}
