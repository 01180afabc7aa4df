using System.Text;

namespace Proviso.Names;

/// <summary>Letters drawn like Latin ones, and marks drawn like an apostrophe: the part of Unicode TR 39 that names meet.</summary>
internal static class Lookalikes
{
    private const string Drawn =
        "АВЕЅІЈКМНОРСТУХҮԌԜаеѕіјкморсгтухһԁԛԝүьвнӏӀёЁїЇΑΒΕΖΗΙΚΜΝΟΡΤΥΧαορυνικτχγɑɡıօոսցհ";
    private const string Latin =
        "ABESIJKMHOPCTYXYGWaesijkmopcrtyxhdqwybbhlIeEiIABEZHIKMNOPTYXaopuviktxyagionugh";

    private static readonly Dictionary<char, char> AsDrawn = Pair();

    /// <summary>
    /// The word with such letters replaced, when it also holds a Latin letter: nobody writes one word in two scripts but to
    /// deceive. A word wholly of another script stays: there "Р" is an r.
    /// </summary>
    public static string AsLatin(string word) => AsLatin(word, word.Any(char.IsAsciiLetter));

    /// <summary>One letter that could be a Latin one to the eye; whether it is, the words around it tell.</summary>
    public static bool IsDrawnAsLatin(string word) =>
        word.Length == 1 && AsDrawn.ContainsKey(word[0]);

    /// <param name="mixed">Whether Latin letters stand beside it.</param>
    public static string AsLatin(string word, bool mixed)
    {
        if (!mixed || !word.Any(AsDrawn.ContainsKey))
        {
            return word;
        }

        var replaced = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            replaced.Append(AsDrawn.GetValueOrDefault(c, c));
        }

        return replaced.ToString();
    }

    public static bool IsApostrophe(Rune rune) =>
        rune.Value
            is 0x00B4
                or 0x2018
                or 0x2019
                or 0x201B
                or 0x2032
                or 0x2035
                or 0xFF07
                or 0xFF40
                or (>= 0x02B0 and <= 0x02FF);

    private static Dictionary<char, char> Pair()
    {
        var pairs = new Dictionary<char, char>();
        for (var i = 0; i < Drawn.Length; i++)
        {
            pairs[Drawn[i]] = Latin[i];
        }

        return pairs;
    }
}
