namespace Proviso.Names;

/// <summary>Words written without vowels against Latin ones: single, or two that the other script writes as one.</summary>
internal static class AbjadLikeness
{
    private const string Reading = "reading";

    /// <summary>Of two single words, one of them abjad, or both.</summary>
    public static Likeness Of(NameToken a, NameToken b)
    {
        if (a.IsAbjad && b.IsAbjad)
        {
            return OfSlips(a.Text, b.Text);
        }

        var (abjad, latin) = a.IsAbjad ? (a, b) : (b, a);
        return
            latin.IsFuzzy
            && abjad.Skeletons.AsSpan().ContainsAny(latin.Skeletons.AsSpan())
            && AbjadReading.Similarity(abjad.Abjad, latin.Text) is > 0 and var similarity
            ? new(similarity, Reading)
            : Likeness.None;
    }

    /// <summary>"عبدالرحمن" and "abdul rahman"; "علی رضا" and "alireza". Two and one in the same script are not met here.</summary>
    public static Likeness OfJoined(NameToken first, NameToken second, NameToken whole)
    {
        if (!whole.IsAbjad)
        {
            return Join(first, second) is { } joined && whole.IsFuzzy
                ? Less(Of(joined, whole))
                : Likeness.None;
        }

        var best = Likeness.None;
        if (!first.IsAbjad && !second.IsAbjad)
        {
            foreach (var (head, tail) in whole.Parts)
            {
                var (a, b) = (Likeness.Of(head, first), Likeness.Of(tail, second));
                var both = Math.Min(a.Similarity, b.Similarity);
                best = both > best.Similarity ? new(both, Reading) : best;
            }
        }

        return Less(best);
    }

    /// <summary>Two neighbors as one word of letters; null unless one is abjad and the other has letters too.</summary>
    public static NameToken? Join(NameToken first, NameToken second) =>
        (first.IsAbjad || second.IsAbjad)
        && AbjadWords.LettersOf(first) is { } head
        && AbjadWords.LettersOf(second) is { } tail
            ? Word(head + tail)
            : null;

    /// <summary>The ways to part a word of letters in two.</summary>
    public static IEnumerable<(NameToken Head, NameToken Tail)> Parts(string word)
    {
        for (var at = 2; at <= word.Length - 2; at++)
        {
            yield return (Word(word[..at]), Word(word[at..]));
        }
    }

    private static NameToken Word(string letters) =>
        new(AbjadLetters.Coded(letters), isLegalForm: false, -1);

    private static Likeness OfSlips(string a, string b)
    {
        // The mark before the letters is in both.
        var longest = Math.Max(a.Length, b.Length) - 1;
        var most = longest <= NameToken.LongestFuzzy ? Likeness.MostSlips(longest, longest) : 0;
        var slips = most == 0 ? 1 : EditDistance.Within(a, b, most);
        return slips > most
            ? Likeness.None
            : new(Likeness.Same - (1000 * slips / longest), "similar");
    }

    private static Likeness Less(Likeness likeness) =>
        likeness.Similarity > Likeness.Joint
            ? likeness with
            {
                Similarity = likeness.Similarity - Likeness.Joint,
            }
            : Likeness.None;
}
