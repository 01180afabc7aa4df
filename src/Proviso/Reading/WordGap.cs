namespace Proviso.Reading;

/// <summary>What stands between a word and the one before it, from the weakest divide to the strongest.</summary>
internal enum WordGap
{
    /// <summary>Blanks, a single line break, a hyphen, the point of an abbreviation.</summary>
    Space,
    Quote,
    Comma,

    /// <summary>A bracket, colon, semicolon or dash.</summary>
    Bracket,

    /// <summary>The end of a sentence.</summary>
    Stop,

    /// <summary>An empty line, or the edge of the text.</summary>
    Paragraph,
}
