using Proviso.Lists;

namespace Proviso.Reading;

/// <summary>
/// Judges whether words that equal a listed name are meant as that name. Ordinary words need capitals, a vessel's common name
/// needs a ship nearby, and one word alone says less than two.
/// </summary>
internal sealed class NameInText(ImmutableArray<Word> words)
{
    private const int ContextWords = 6;
    private const int ShortestAlone = 5;

    private static readonly string[] Ships =
    [
        "vessel",
        "ship",
        "tanker",
        "cargo",
        "carrier",
        "bulk",
        "imo",
        "mv",
        "mt",
        "m",
        "ferry",
        "yacht",
        "tug",
        "freighter",
        "captain",
        "crew",
        "sailed",
        "port",
        "flag",
        "flagged",
    ];

    private static readonly string[] Planes =
    [
        "aircraft",
        "plane",
        "airplane",
        "jet",
        "boeing",
        "airbus",
        "helicopter",
        "tail",
        "flight",
        "landed",
    ];

    private readonly bool[] _shouting = Shouting(words);

    /// <summary>Whether the sentence around a word is all in capitals, so that they tell nothing.</summary>
    public bool IsShouted(int index) => _shouting[index];

    /// <summary>Null when the words are no mention; else whether they identify, and why not when they do not.</summary>
    public (bool IsStrong, string Reason)? Judge(NamePhrase phrase, int first, int last)
    {
        if (phrase.Telling.Sum(word => word.Length) < 3)
        {
            return null;
        }

        var lowered = Enumerable
            .Range(first, last - first + 1)
            .Any(i => words[i].Shape == WordShape.Lower && !OrdinaryWords.IsSmall(words[i].Folded));
        var judged =
            phrase.Telling.Length == 1
                ? Alone(phrase, first, last, lowered)
                : Several(phrase, first, last, lowered);
        return judged is (true, _) && !phrase.IsStrong
            ? (false, $"{phrase.Name} is a weak alias")
            : judged;
    }

    private (bool, string)? Alone(NamePhrase phrase, int first, int last, bool lowered)
    {
        if (phrase.IsOrdinary)
        {
            // "At the base", "Unity is needed": a sentence's first capital tells nothing.
            var proper =
                !lowered
                && !_shouting[first]
                && (words[first].Before < WordGap.Stop || last > first)
                && words[first].IsCapital;
            return proper && !IsPartOfRun(first, last)
                ? Craft(phrase, first, last) ?? (false, "an ordinary word, though with a capital")
                : null;
        }

        if (phrase.Telling[0].Length < ShortestAlone)
        {
            return lowered ? null : (false, "a short name by itself");
        }

        return lowered ? (false, "one word, in small letters")
            : phrase.Party.Kind == PartyKind.Individual
                ? (false, "one word does not identify a person")
            : Craft(phrase, first, last) ?? Said(phrase);
    }

    private (bool, string)? Several(NamePhrase phrase, int first, int last, bool lowered)
    {
        if (!phrase.IsOrdinary)
        {
            return Said(phrase);
        }

        if (lowered)
        {
            return phrase.Telling.Length > 2 ? (false, "ordinary words, in small letters") : null;
        }

        return Craft(phrase, first, last)
            ?? (
                phrase.Telling.Length > 2 || !IsPartOfRun(first, last)
                    ? Said(phrase)
                    : (false, "two ordinary words inside a longer name")
            );
    }

    private static (bool, string) Said(NamePhrase phrase) =>
        (
            true,
            phrase.Form == NameForm.Short
                ? $"the given and the family name of {phrase.Name}"
                : $"equals {phrase.Name}"
        );

    // Common names of ships and planes: the text must speak of one.
    private (bool, string)? Craft(NamePhrase phrase, int first, int last)
    {
        var context = phrase.Party.Kind switch
        {
            PartyKind.Vessel => Ships,
            PartyKind.Aircraft => Planes,
            _ => null,
        };
        if (context is null)
        {
            return null;
        }

        var near = Enumerable
            .Range(first - ContextWords, last - first + 1 + (2 * ContextWords))
            .Any(i => i >= 0 && i < words.Length && context.Contains(words[i].Folded));
        return near
            ? Said(phrase)
            : (
                false,
                $"nothing near says that a {phrase.Party.Kind.ToString().ToLowerInvariant()} is meant"
            );
    }

    private bool IsPartOfRun(int first, int last) =>
        (first > 0 && words[first].Before == WordGap.Space && IsNameLike(first - 1))
        || (
            last + 1 < words.Length
            && words[last + 1].Before == WordGap.Space
            && IsNameLike(last + 1)
        );

    private bool IsNameLike(int i) =>
        words[i].IsCapital && !OrdinaryWords.IsSmall(words[i].Folded) && !_shouting[i];

    private static bool[] Shouting(ImmutableArray<Word> words)
    {
        const int Fewest = 4;
        var shouting = new bool[words.Length];
        for (var first = 0; first < words.Length; )
        {
            var end = first + 1;
            while (end < words.Length && words[end].Before < WordGap.Stop)
            {
                end++;
            }

            var sentence = words.AsSpan()[first..end];
            var (upper, small) = (0, 0);
            foreach (var word in sentence)
            {
                upper += word.Shape == WordShape.Upper ? 1 : 0;
                small += word.Shape is WordShape.Lower or WordShape.Title ? 1 : 0;
            }

            shouting.AsSpan()[first..end].Fill(upper >= Fewest && small == 0);
            first = end;
        }

        return shouting;
    }
}
