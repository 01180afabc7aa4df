namespace Proviso.Names;

/// <summary>
/// The consonants of a word, one sign for each sound that scripts and romanizations mix up. By it a word written without
/// vowels finds the Latin words it may be; whether it is one, <see cref="AbjadReading"/> tells.
/// </summary>
internal static class Skeleton
{
    /// <summary>More readings of one word's letters than this are not looked at.</summary>
    private const int MostKeys = 16;

    // The longest first. With a second way to read where two letters may be two sounds: Ishaq, Fathi.
    private static readonly (string Latin, string Key, string? Apart)[] Sounds =
    [
        ("tsch", "C", null),
        ("sch", "$", null),
        ("tch", "C", null),
        ("kh", "X", "KH"),
        ("gh", "G", "GH"),
        ("sh", "$", "SH"),
        ("ch", "C", "$"),
        ("th", "T", "TH"),
        ("dh", "D", "DH"),
        ("zh", "J", "ZH"),
        ("ph", "F", null),
        ("dj", "J", null),
        ("dz", "Z", null),
        ("ck", "K", null),
        ("q", "K", null),
        ("c", "K", "S"),
        ("x", "KS", "X"),
        ("j", "J", ""),
    ];

    /// <param name="word">Letters of one form, as <see cref="AbjadLetters.Plain"/> gives them.</param>
    public static ImmutableArray<string> OfAbjad(string word)
    {
        List<string> keys = [""];
        for (var i = 0; i < word.Length; i++)
        {
            Extend(keys, KeysAt(word, i));
        }

        return Distinct(keys);
    }

    /// <param name="word">Small Latin letters.</param>
    public static ImmutableArray<string> OfLatin(string word)
    {
        List<string> keys = [""];
        for (var at = 0; at < word.Length; )
        {
            at += TakeSound(word, at, keys);
        }

        return Distinct(keys);
    }

    private static int TakeSound(string word, int at, List<string> keys)
    {
        foreach (var (latin, key, apart) in Sounds)
        {
            if (string.CompareOrdinal(word, at, latin, 0, latin.Length) == 0)
            {
                Extend(keys, apart is null ? [key] : [key, apart]);
                return latin.Length;
            }
        }

        var c = word[at];
        if (c is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w' or 'v'))
        {
            var sound = char.ToUpperInvariant(c).ToString();
            Extend(keys, IsMute(word, at) ? ["", sound] : [sound]);
        }

        return 1;
    }

    // A final h after a vowel is often only the vowel's length, and Persian writes it for one.
    private static bool IsMute(string word, int at) =>
        word[at] == 'h'
        && at == word.Length - 1
        && at > 0
        && word[at - 1] is 'a' or 'e' or 'i' or 'o' or 'u';

    private static ImmutableArray<string> KeysAt(string word, int i)
    {
        var letter = word[i];
        if (letter is 'ه' or 'ה' && i == word.Length - 1)
        {
            return ["", "H"];
        }

        return IsSpokenAsNext(word, i) ? ["L", ""] : AbjadLetters.Keys(letter);
    }

    /// <summary>True for the l of an article before a letter that takes its sound.</summary>
    public static bool IsSpokenAsNext(string word, int i) =>
        word[i] == 'ل'
        && i > 0
        && i + 1 < word.Length
        && word[i - 1] == 'ا'
        && AbjadLetters.IsSun(word[i + 1]);

    private static void Extend(List<string> keys, ImmutableArray<string> ways)
    {
        var before = keys.ToArray();
        keys.Clear();
        foreach (var way in ways)
        {
            foreach (var key in before)
            {
                if (keys.Count < MostKeys)
                {
                    keys.Add(way.Length == 1 && key.EndsWith(way[0]) ? key : key + way);
                }
            }
        }
    }

    private static ImmutableArray<string> Distinct(List<string> keys) =>
        [.. keys.Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)];
}
