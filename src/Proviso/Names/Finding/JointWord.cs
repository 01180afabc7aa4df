namespace Proviso.Names.Finding;

/// <summary>What of the joints of a query's word does not hang on its neighbors. Remembered by a search for the next.</summary>
/// <param name="Starting">Where in the order by beginning the listed words stand that begin with it.</param>
/// <param name="Ending">Where in the order by end those stand that end with it.</param>
/// <param name="Parts">Names with two neighbors that are this word together, and what that gains at the bar.</param>
/// <param name="Heads">Listed words without vowels that may begin with it.</param>
internal sealed record JointWord(
    int Bar,
    Range Starting,
    Range Ending,
    (int Name, long Gain)[] Parts,
    NameToken[] Heads
);
