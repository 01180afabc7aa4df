namespace Proviso.Names;

/// <summary>One word of a name as it is compared.</summary>
public sealed class NameToken
{
    // One reference each, so that threads that fill them at once do not see half of one.
    private ImmutableArray<string> _skeletons;
    private ImmutableArray<(NameToken Head, NameToken Tail)> _parts;

    internal NameToken(string text, bool isLegalForm, int id)
    {
        (Text, IsLegalForm, Id) = (text, isLegalForm, id);
        IsLight = isLegalForm || WeightModel.IsLight(text);
        Weight = isLegalForm ? WeightModel.Light : WeightModel.Weight(text);
        IsInitial = !isLegalForm && text.Length == 1 && char.IsAsciiLetter(text[0]);
        IsFuzzy =
            !isLegalForm && text.Length is > 1 and <= LongestFuzzy && text.All(char.IsAsciiLetter);
        IsAbjad = !isLegalForm && text[0] == AbjadLetters.Mark;
        Abjad = IsAbjad ? AbjadLetters.Letters(text) : "";
        Variants = isLegalForm ? [] : Names.Variants.Of(text);
        if (IsFuzzy)
        {
            SpellingKey = Names.SpellingKey.Of(text);
            Letters = LettersOf(text);
        }
    }

    /// <summary>Words of more letters are met by their equals alone.</summary>
    internal const int LongestFuzzy = 64;

    /// <summary>
    /// Small Latin letters and digits; for a legal form its symbol, "LLC"; for Arabic and Hebrew letters a code, see
    /// <see cref="ToString"/> for them.
    /// </summary>
    public string Text { get; }

    /// <summary>60 to 1000: how much it tells.</summary>
    public int Weight { get; }

    /// <summary>An article, a title, a legal form, a single letter, a figure: alone it makes no hit.</summary>
    public bool IsLight { get; }

    public bool IsLegalForm { get; }

    /// <summary>Its place in the pool it is from.</summary>
    internal int Id { get; }

    internal bool IsInitial { get; }

    /// <summary>Letters alone. A figure off by one is another number, not a slip: "Victory 2" is not "Victory 3".</summary>
    internal bool IsFuzzy { get; }

    /// <summary>The same for spellings that transliteration systems give one word; empty for a word too short to tell.</summary>
    public string SpellingKey { get; } = "";

    internal ImmutableArray<string> Variants { get; } = [];

    /// <summary>Written without vowels: in Arabic or Hebrew letters.</summary>
    internal bool IsAbjad { get; }

    /// <summary>Its letters then, empty otherwise.</summary>
    internal string Abjad { get; }

    /// <summary>The same for a word without vowels and the Latin words it may be; see <see cref="Skeleton"/>.</summary>
    internal ImmutableArray<string> Skeletons =>
        _skeletons.IsDefault ? _skeletons = SkeletonsOf() : _skeletons;

    /// <summary>The ways to part a word without vowels in two; empty for others.</summary>
    internal ImmutableArray<(NameToken Head, NameToken Tail)> Parts =>
        !_parts.IsDefault ? _parts
        : IsReadable ? _parts = [.. AbjadLikeness.Parts(Abjad)]
        : [];

    /// <summary>See <see cref="LettersOf"/>.</summary>
    internal int Letters { get; }

    public override string ToString() => IsAbjad ? Abjad : Text;

    /// <summary>
    /// A bit for each letter in the text, and one more for each of six that stands there twice. A slip brings in one at most
    /// that the other word has not.
    /// </summary>
    internal static int LettersOf(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterLower(c))
            {
                var letter = 1 << (c - 'a');
                letters |= (letters & letter) == 0 ? letter : Twice(c);
            }
        }

        return letters;
    }

    private static int Twice(char c) =>
        "aionel".IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? 1 << (26 + at) : 0;

    private bool IsReadable => IsAbjad && Abjad.Length <= LongestFuzzy;

    private ImmutableArray<string> SkeletonsOf() =>
        IsReadable ? Skeleton.OfAbjad(Abjad)
        : IsFuzzy ? Skeleton.OfLatin(Text)
        : [];
}
