namespace Proviso.Names;

/// <summary>
/// Scores two names by the alignment of their words: symmetric, in any order of words, in whole numbers only.
/// </summary>
public static class NameMatcher
{
    /// <exception cref="InvalidInputException">A name is longer than 512 characters (PV0350).</exception>
    public static NameScore Score(string query, string listed) =>
        Score(TokenizedName.Of(query), TokenizedName.Of(listed));

    public static NameScore Score(TokenizedName query, TokenizedName listed) =>
        Alignment.Find(query, listed, 1) is { } alignment
            ? Explain(query, listed, alignment)
            : new NameScore(0m, []);

    /// <summary>Null when the score is below the bar.</summary>
    internal static NameScore? AtLeast(TokenizedName query, TokenizedName listed, int bar) =>
        Alignment.Find(query, listed, bar) is { } alignment
            ? Explain(query, listed, alignment)
            : null;

    private static NameScore Explain(
        TokenizedName query,
        TokenizedName listed,
        Alignment alignment
    ) =>
        new(alignment.Score / (decimal)ScoreRule.One, () => Waterfall.Of(query, listed, alignment));
}
