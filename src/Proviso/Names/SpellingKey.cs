using System.Text;

namespace Proviso.Names;

/// <summary>
/// One key for the spellings that transliteration systems give one word: sergei, sergey; husayn, hussein; yuri, iurii.
/// A key shorter than three letters is empty and equals nothing.
/// </summary>
internal static class SpellingKey
{
    // The longest first: the first that fits is taken.
    private static readonly (string Written, string Key)[] Consonants =
    [
        ("tsch", "C"),
        ("tch", "C"),
        ("sch", "S"),
        ("ch", "C"),
        ("sh", "S"),
        ("kh", "h"),
        ("zh", "j"),
        ("dj", "j"),
        ("dzh", "j"),
        ("ph", "f"),
        ("ck", "k"),
        ("th", "t"),
        ("dh", "d"),
        ("gh", "g"),
        ("ts", "c"),
        ("tz", "c"),
        ("x", "ks"),
        ("q", "k"),
        ("w", "v"),
    ];

    public static string Of(string word)
    {
        if (word.Length < 4 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return "";
        }

        var key = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length; )
        {
            at += IsVowel(word, at) ? AddVowels(word, at, key) : AddConsonant(word, at, key);
        }

        if (key.Length > 1 && key[^1] == 'h' && key[^2] is 'a' or 'i' or 'u')
        {
            key.Length--;
        }

        return key.Length < 3 ? "" : key.ToString();
    }

    private static bool IsVowel(string word, int at) =>
        word[at] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y'
        || (word[at] == 'j' && at > 0 && IsVowel(word, at - 1));

    private static int AddVowels(string word, int start, StringBuilder key)
    {
        var end = start;
        while (end < word.Length && IsVowel(word, end))
        {
            end++;
        }

        if (end == start + 1)
        {
            Append(key, Vowel(word[start]));
            return 1;
        }

        var run = word[start..end]
            .Replace("ee", "i", StringComparison.Ordinal)
            .Replace("ue", "u", StringComparison.Ordinal)
            .Replace("oe", "o", StringComparison.Ordinal);
        if (start == 0 && run is ['y', 'e', ..])
        {
            run = run[1..];
        }

        foreach (var c in run)
        {
            Append(key, Vowel(c));
        }

        return end - start;
    }

    private static char Vowel(char c) =>
        c is 'a' or 'e' ? 'a'
        : c is 'o' or 'u' ? 'u'
        : 'i';

    private static int AddConsonant(string word, int at, StringBuilder key)
    {
        foreach (var (written, spelled) in Consonants)
        {
            if (string.CompareOrdinal(word, at, written, 0, written.Length) == 0)
            {
                foreach (var c in spelled)
                {
                    Append(key, c);
                }

                return written.Length;
            }
        }

        Append(
            key,
            word[at] == 'c'
                ? Soft(word, at)
                    ? 's'
                    : 'k'
                : word[at]
        );
        return 1;
    }

    private static bool Soft(string word, int at) =>
        at + 1 < word.Length && word[at + 1] is 'e' or 'i' or 'y';

    private static void Append(StringBuilder key, char c)
    {
        if (key.Length == 0 || key[^1] != c)
        {
            key.Append(c);
        }
    }
}
