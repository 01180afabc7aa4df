using System.Runtime.InteropServices;

namespace Proviso.Reading;

/// <summary>One word of a text.</summary>
/// <param name="Folded">Latin, small letters, no marks, apostrophes or invisible characters; empty for a word too long to be part of a name.</param>
/// <param name="Start">UTF-16 offset; a possessive 's is not part of the word.</param>
/// <param name="Before">What divides it from the word before.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Word(
    string Folded,
    int Start,
    int End,
    WordShape Shape,
    WordGap Before
)
{
    public bool IsCapital => Shape is WordShape.Title or WordShape.Upper;

    /// <summary>May begin or end a name that is written as names are.</summary>
    public bool LooksLikeAName => Shape is WordShape.Title or WordShape.Upper or WordShape.Caseless;
}
