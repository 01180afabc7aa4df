using Proviso.Law;

namespace Proviso.Rendering;

/// <summary>The vocabulary of facts as a table: path, type, words, meaning, presumption.</summary>
public static class VocabularyText
{
    public static ImmutableArray<Line> Write(Vocabulary vocabulary) =>
        [.. vocabulary.Terms.Select(Row)];

    private static Line Row(Term term)
    {
        var words = term.Values.IsEmpty
            ? ""
            : $" {(term.Closed ? "one of" : "e.g.")} {string.Join(", ", term.Values)}.";
        var presumed = term.Presumed is { } p ? $" Presumed {p.Value}: {p.Because}." : "";
        return new([
            new($"{term.Path, -52} ", Tone.Strong),
            new($"{term.Type.ToString().ToLowerInvariant(), -8} ", Tone.Quiet),
            new($"{term.Meaning}.{words}", Tone.Plain),
            new(presumed, Tone.Quiet),
        ]);
    }
}
