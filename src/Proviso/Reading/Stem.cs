namespace Proviso.Reading;

/// <summary>
/// Cuts an English word to what its forms share: "requesting" and "request", "certifications" and "certification",
/// "Russian" and "Russia". Coarse on purpose; both sides of a comparison go through it.
/// </summary>
internal static class Stem
{
    private const int Shortest = 3;

    private static readonly string[] Endings =
    [
        "ations",
        "ation",
        "izing",
        "ized",
        "izes",
        "ize",
        "ings",
        "ing",
        "ions",
        "ion",
        "edly",
        "ed",
        "ies",
        "es",
        "s",
        "e",
        "y",
    ];

    public static string Of(string folded)
    {
        var word = folded.EndsWith("ian", StringComparison.Ordinal) ? folded[..^1] : folded;
        foreach (var ending in Endings)
        {
            if (
                word.Length >= ending.Length + Shortest
                && word.EndsWith(ending, StringComparison.Ordinal)
                && !word.EndsWith("ss", StringComparison.Ordinal)
            )
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
