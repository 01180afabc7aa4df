namespace Proviso.Names;

/// <summary>One line of a score's waterfall: a word of the one name set against a word of the other, or a word left over.</summary>
/// <param name="Query">The word asked for, or two joined; empty for a word of the listed name that nothing met.</param>
/// <param name="Listed">The word of the listed name; empty for a word asked for that nothing met.</param>
/// <param name="Relation">How they meet, one word for people and scripts: <c>equal</c>, <c>similar</c>, <c>joined</c>, <c>initial</c>, <c>variant</c>, <c>unmatched</c>, <c>order</c>.</param>
/// <param name="Similarity">Of the two words, 0 to 1.</param>
/// <param name="Effect">What the line adds to the score, or takes from it; the effects sum up to the score.</param>
public sealed record NameEdge(
    string Query,
    string Listed,
    string Relation,
    decimal Similarity,
    decimal Effect
);
