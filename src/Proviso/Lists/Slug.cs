using System.Text;

namespace Proviso.Lists;

/// <summary>Words as one part of a key: "1, Part 2" is "1-part-2". For lists whose entries have no number.</summary>
internal static class Slug
{
    /// <summary>Letters and digits of any script in lower case, one hyphen for whatever stands between; empty where there are none.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                slug.Append(Rune.ToLowerInvariant(rune));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
