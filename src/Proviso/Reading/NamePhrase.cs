namespace Proviso.Reading;

/// <summary>One way in which a text may write a name of a listed party.</summary>
/// <param name="Name">The name as the list writes it.</param>
/// <param name="Words">Folded, in the phrase's order.</param>
/// <param name="Widest">The strongest divide that the text may have inside the phrase.</param>
internal sealed record NamePhrase(
    ReadParty Party,
    string Name,
    bool IsStrong,
    NameForm Form,
    ImmutableArray<string> Words,
    WordGap Widest
)
{
    /// <summary>The words that tell the name from others.</summary>
    public ImmutableArray<string> Telling { get; } =
    [.. Words.Where(word => !OrdinaryWords.IsSmall(word))];

    /// <summary>Whether any English text might hold these words without naming anybody.</summary>
    public bool IsOrdinary { get; } = Words.All(OrdinaryWords.Contains);

    /// <summary>A short name of one word: "FSB". In a text it needs context.</summary>
    public bool IsAcronym { get; } = Words is [{ Length: >= 2 and <= 4 }];

    public string Phrase => string.Join(' ', Words);
}
