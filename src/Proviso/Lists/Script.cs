namespace Proviso.Lists;

/// <summary>The script a name is written in, told from its letters and not from what a file says of them.</summary>
public enum Script
{
    /// <summary>No letters at all: "777".</summary>
    None,
    Latin,
    Cyrillic,
    Arabic,

    /// <summary>Chinese characters, simplified or traditional; Japanese names without kana too.</summary>
    Han,

    /// <summary>Hiragana or katakana among the letters.</summary>
    Japanese,
    Hangul,
    Greek,
    Hebrew,
    Georgian,
    Armenian,
    Thai,
    Ethiopic,
    Devanagari,
    Bengali,
    Burmese,
    Khmer,

    /// <summary>A script that this enumeration does not name.</summary>
    Other,
}
