using Proviso.Decisions;
using Proviso.Reading;

namespace Proviso.Desk;

/// <summary>What the words for a place say beside its code: a city of Sevastopol is not outside Crimea because a flag says so.</summary>
internal static class PlaceWords
{
    private static readonly string[] Crimea = ["UA-43", "UA-40"];
    private static readonly string[] InWords = ["place.city", "place.region", "project.location"];

    /// <summary>The fact whose words name Crimea.</summary>
    public static Fact? NamingCrimea(ImmutableSortedDictionary<string, Fact> facts, string group) =>
        InWords
            .Select(path => facts.GetValueOrDefault(group + path))
            .FirstOrDefault(fact =>
                fact?.Value is FactValue.Text text
                && Territories
                    .NamedIn(text.Value)
                    .Any(code => Crimea.Contains(code, StringComparer.Ordinal))
            );

    /// <exception cref="InvalidInputException">A place that is Crimea in words and is said not to be Crimea.</exception>
    public static void Refuse(ImmutableSortedDictionary<string, Fact> given) =>
        NameFaults.Refuse(
            given
                .Values.Where(f =>
                    f.Path.EndsWith("place.crimea", StringComparison.Ordinal)
                    && f.Value is FactValue.Flag { Value: false }
                )
                .Select(f => Contradiction(given, f))
                .OfType<Diagnostic>()
        );

    private static Diagnostic? Contradiction(
        ImmutableSortedDictionary<string, Fact> given,
        Fact notCrimea
    )
    {
        var group = notCrimea.Path[..^"place.crimea".Length];
        return NamingCrimea(given, group) is { } words
            ? new Diagnostic(
                "PV0231",
                new SourceSpan(words.Path, 0, 0),
                $"'{words.Path}' names Crimea ('{Visible.Of(words.Value.ToString()!)}'), but '{notCrimea.Path}' is false",
                $"correct one of them; {notCrimea.Path} is about the Crimea region of Ukraine, Sevastopol included"
            )
            : null;
    }
}
