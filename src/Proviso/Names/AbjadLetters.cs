using System.Text;

namespace Proviso.Names;

/// <summary>
/// Arabic and Persian letters as names are commonly romanized. They write no short vowels, so what they spell is met by the
/// consonants alone; <see cref="NameToken"/> keeps note of it.
/// </summary>
internal static class AbjadLetters
{
    private static readonly Dictionary<char, string> Spelling = new()
    {
        ['ا'] = "a",
        ['أ'] = "a",
        ['إ'] = "i",
        ['آ'] = "a",
        ['ٱ'] = "a",
        ['ى'] = "a",
        ['ة'] = "a",
        ['ء'] = "",
        ['ئ'] = "y",
        ['ؤ'] = "w",
        ['ع'] = "",
        ['ب'] = "b",
        ['پ'] = "p",
        ['ت'] = "t",
        ['ث'] = "th",
        ['ج'] = "j",
        ['چ'] = "ch",
        ['ح'] = "h",
        ['خ'] = "kh",
        ['د'] = "d",
        ['ذ'] = "dh",
        ['ر'] = "r",
        ['ز'] = "z",
        ['ژ'] = "zh",
        ['س'] = "s",
        ['ش'] = "sh",
        ['ص'] = "s",
        ['ض'] = "d",
        ['ط'] = "t",
        ['ظ'] = "z",
        ['غ'] = "gh",
        ['ف'] = "f",
        ['ڤ'] = "v",
        ['ق'] = "q",
        ['ك'] = "k",
        ['ک'] = "k",
        ['گ'] = "g",
        ['ل'] = "l",
        ['م'] = "m",
        ['ن'] = "n",
        ['ه'] = "h",
        ['ھ'] = "h",
        ['ہ'] = "h",
        ['و'] = "w",
        ['ي'] = "y",
        ['ی'] = "y",
        ['ے'] = "y",
    };

    public static string Spell(string word)
    {
        if (!word.Any(c => c is >= '\u0600' and <= '\u06FF'))
        {
            return word;
        }

        var spelled = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            spelled.Append(Spelling.GetValueOrDefault(c) ?? c.ToString());
        }

        return spelled.ToString();
    }
}
