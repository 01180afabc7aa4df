namespace Proviso.Names;

/// <summary>
/// The formula, in whole numbers. With pairings p of weight w and similarity s, and what neither side could pair:
/// <code>score = Σ w·s / (Σ w + ½ · left over + contradiction · the lesser of the two sides' left over) − order</code>
/// A word one side lacks was perhaps left out; words left over on both sides say that two people are meant.
/// </summary>
/// <remarks>
/// Without contradiction and order, which only lower a score, <c>score ≥ bar</c> is the same as
/// <c>Σ gain ≥ bar · weight of both names</c>, a sum over pairings: that bounds a score without knowing the alignment.
/// </remarks>
internal static class ScoreRule
{
    /// <summary>A score of 1: four places.</summary>
    public const int One = 10_000;

    /// <summary>The most that another order takes off.</summary>
    public const int MostOrder = 300;

    /// <summary>Names that share light words only score no more: below every threshold.</summary>
    public const int MostOfLight = 4_900;

    // In halves, as everything below the fraction line.
    private const int Contradiction = 2;

    public static int Score(in PairingSums sums, int order)
    {
        if (sums.Weight == 0)
        {
            return 0;
        }

        var below =
            (2L * sums.Weight)
            + (sums.Both - sums.Counted)
            + ((long)Contradiction * Math.Min(sums.LeftOver, sums.RightOver));
        var score = Math.Max(0, (int)(20 * sums.Product / below) - order);
        return score < One && sums.IsLight ? Math.Min(score, MostOfLight) : score;
    }

    public static long Gain(int bar, int weight, int counted, int similarity) =>
        (20L * weight * similarity) - ((long)bar * (2L * weight - counted));

    public static long Needed(int bar, int bothWeights) => (long)bar * bothWeights;

    /// <summary>What is needed beyond that when at least so much is left over on both sides.</summary>
    public static long Contradicted(int bar, int leftOverOnBoth) =>
        (long)bar * Contradiction * leftOverOnBoth;

    /// <param name="turned">Pairs of pairings that stand in another order on the right than on the left.</param>
    public static int Order(int pairings, int turned)
    {
        if (turned == 0)
        {
            return 0;
        }

        return Math.Max(1, MostOrder * turned / (pairings * (pairings - 1) / 2));
    }
}
