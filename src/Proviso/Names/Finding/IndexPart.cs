namespace Proviso.Names.Finding;

/// <summary>The tables of an index in the order in which its image holds them. "Starts" have one entry more than they tell of.</summary>
internal enum IndexPart
{
    /// <summary>For each length the first of the fuzzy words so long; words are numbered by length.</summary>
    LengthStarts,

    /// <summary>How many words are fuzzy, and of the others how many are initials and how many no legal forms.</summary>
    Counts,
    Letters,
    TextStarts,
    Texts,
    Weights,

    /// <summary>1 for a word that alone makes no hit.</summary>
    Lightness,
    NameStarts,
    NameTokens,
    NameWeights,

    /// <summary>
    /// What of a name's weight the query's words must cover whatever its initials gain, see <see cref="NameBound.Reach"/>.
    /// Names are numbered by it.
    /// </summary>
    NameReach,

    /// <summary>The letters of all fuzzy words of a name.</summary>
    NameLetters,

    /// <summary>Of each name, where it stood among those the index was built from.</summary>
    NamePositions,
    PostingStarts,

    /// <summary>The names that hold a word; one that holds it twice stands there twice.</summary>
    Postings,

    /// <summary>The words before and behind at each such place, −1 at an end of the name.</summary>
    Before,
    After,

    /// <summary>The letters of those; all bits where there is none to join with.</summary>
    LettersBefore,
    LettersAfter,

    /// <summary>The fuzzy words in the order of their letters, and read from their ends: key, length and number of each.</summary>
    ByStartKeys,
    ByStartLengths,
    ByStart,
    ByEndKeys,
    ByEndLengths,
    ByEnd,
    KeyStarts,
    KeyHashes,
    KeyTokens,
}
