namespace Proviso.Reading;

/// <summary>One place of a text that names something this program knows.</summary>
/// <param name="Text">The words as they stand: <c>text.Substring(Start, End - Start)</c>.</param>
/// <param name="Start">Offset in UTF-16 code units of the text, from 0.</param>
/// <param name="End">The offset after its last unit.</param>
/// <param name="Resolved">Null when the words leave open which of several is meant, or name what the pack does not hold.</param>
/// <param name="Score">0 to 1: how alike the words are to what they resolve to.</param>
/// <param name="Reason">One sentence: why it is a mention, and why no stronger one.</param>
/// <param name="Candidates">Keys or ids of what else the words fit; empty when nothing else.</param>
public sealed record Mention(
    MentionKind Kind,
    MentionStrength Strength,
    string Text,
    int Start,
    int End,
    Referent? Resolved,
    decimal Score,
    string Reason,
    ImmutableArray<string> Candidates
);
