using System.Collections.Frozen;

namespace Proviso.Reading;

/// <summary>Words that any English text may hold: by themselves they name nobody.</summary>
internal static class OrdinaryWords
{
    private static readonly FrozenSet<string> Table = EmbeddedTable
        .Lines("ordinary-words.txt")
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Small = FrozenSet.ToFrozenSet(
        [
            "a",
            "an",
            "the",
            "of",
            "and",
            "or",
            "for",
            "in",
            "on",
            "at",
            "to",
            "by",
            "with",
            "from",
            "de",
            "del",
            "la",
            "le",
            "el",
            "al",
            "y",
            "e",
            "i",
            "v",
            "und",
            "der",
            "des",
            "du",
            "et",
        ],
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> Joining = FrozenSet.ToFrozenSet(
        [
            "of",
            "and",
            "for",
            "the",
            "de",
            "del",
            "la",
            "le",
            "el",
            "al",
            "ul",
            "ur",
            "bin",
            "bint",
            "ibn",
            "van",
            "von",
            "der",
            "den",
            "da",
            "do",
            "dos",
            "das",
            "y",
            "e",
            "i",
            "und",
            "et",
            "du",
            "di",
        ],
        StringComparer.Ordinal
    );

    private const int ShortestBase = 5;

    private static readonly string[] Prefixes =
    [
        "trans",
        "inter",
        "multi",
        "counter",
        "anti",
        "non",
        "pre",
        "sub",
    ];

    /// <summary>Names are told apart by their other words.</summary>
    public static bool IsSmall(string folded) => Small.Contains(folded);

    /// <summary>Stands in small letters inside a name: "of", "bin".</summary>
    public static bool IsJoining(string folded) => Joining.Contains(folded);

    public static bool Contains(string folded) =>
        IsPlain(folded)
        // "Transnational" tells no more than "national".
        || Prefixes.Any(prefix =>
            folded.Length >= prefix.Length + ShortestBase
            && folded.StartsWith(prefix, StringComparison.Ordinal)
            && IsPlain(folded[prefix.Length..])
        );

    private static bool IsPlain(string folded) =>
        Table.Contains(folded) || Small.Contains(folded) || Bases(folded).Any(Table.Contains);

    // The regular forms that the table leaves out.
    private static IEnumerable<string> Bases(string word)
    {
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal))
        {
            yield return word[..^3] + "y";
        }

        foreach (var ending in new[] { "s", "es", "ed", "ing", "ly" })
        {
            if (word.Length < ending.Length + 3 || !word.EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }

            var stem = word[..^ending.Length];
            yield return stem;
            yield return stem + "e";
            if (stem.Length > 3 && stem[^1] == stem[^2])
            {
                yield return stem[..^1];
            }
        }
    }
}
