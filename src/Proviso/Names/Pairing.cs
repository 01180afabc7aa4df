namespace Proviso.Names;

/// <summary>One or two neighboring words of the left name set against one or two of the right.</summary>
/// <param name="Weight">Of both sides in the score. A word mistyped is rare and tells no more for it, so twice the lesser.</param>
/// <param name="Counted">How much of both sides' weight no longer counts as left over.</param>
internal readonly record struct Pairing(
    int Left,
    int LeftCount,
    int Right,
    int RightCount,
    Likeness Likeness,
    int Weight,
    int Counted,
    bool IsLight
)
{
    /// <summary>What this pairing adds to the sum that must reach <c>bar · weight of both names</c>: see <see cref="ScoreRule"/>.</summary>
    public long Gain(int bar) => ScoreRule.Gain(bar, Weight, Counted, Likeness.Similarity);

    /// <summary>The same of two sides by their weights, neither of them an initial for the other.</summary>
    public static long Gain(int bar, int a, int b, int similarity) =>
        ScoreRule.Gain(bar, 2 * Math.Min(a, b), a + b, similarity);

    public static Pairing Of(int left, NameToken a, int right, NameToken b, Likeness likeness)
    {
        var weight = 2 * Math.Min(a.Weight, b.Weight);
        // Of a word that an initial stands for, the rest is still unsaid.
        var counted = likeness.Relation == "initial" ? weight : a.Weight + b.Weight;
        return new(left, 1, right, 1, likeness, weight, counted, a.IsLight || b.IsLight);
    }

    public Pairing Turned() =>
        new(Right, RightCount, Left, LeftCount, Likeness, Weight, Counted, IsLight);
}
