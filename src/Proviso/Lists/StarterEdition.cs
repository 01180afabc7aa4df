using Proviso.Lists.Ofac;

namespace Proviso.Lists;

/// <summary>
/// The embedded starter: our own small table of facts as of 2023-12-01, so that every command works offline.
/// It holds the eleven cyber designations of 2016-12-29 with their aliases and a handful of others. What it
/// says of a party is what the list said; what it does not hold, it says nothing about. Not a list to rely on.
/// </summary>
public static class StarterEdition
{
    private static readonly LocalDate FactsOf = new(2023, 12, 1);

    public static ListEdition Load() =>
        OfacCsvReader.Read(
            [Embedded("ofac-sdn-starter.csv"), Embedded("ofac-sdn-starter-alt.csv")],
            new EditionDate(
                FactsOf,
                FactsOf,
                Assumed: false,
                "The starter table states the facts of that day."
            ),
            "ofac-sdn",
            isStarter: true
        );

    private static ListFile Embedded(string name)
    {
        using var stream =
            typeof(StarterEdition).Assembly.GetManifestResourceStream($"starter/{name}")
            ?? throw new InvalidOperationException($"The assembly lacks starter/{name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new ListFile(name, bytes);
    }
}
