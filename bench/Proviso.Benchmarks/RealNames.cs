using Proviso.Lists;
using Proviso.Lists.Ofac;

namespace Proviso.Benchmarks;

/// <summary>The primary names and strong aliases of a real edition.</summary>
internal static class RealNames
{
    public static ImmutableArray<string> Of(string path) =>
        [
            .. Parties(path)
                .SelectMany(p => p.Names)
                .Where(n => n.Strength == NameStrength.Strong)
                .Select(n => n.Text),
        ];

    public static ImmutableArray<ListedParty> Parties(string path)
    {
        string[] paths = Directory.Exists(path)
            ?
            [
                .. Directory
                    .GetFiles(path)
                    .Where(file =>
                        !Path.GetFileName(file).StartsWith("add", StringComparison.Ordinal)
                    )
                    .Order(StringComparer.Ordinal),
            ]
            : [path];
        return OfacCsvReader
            .Read(
                [
                    .. paths.Select(file => new ListFile(
                        Path.GetFileName(file),
                        File.ReadAllBytes(file)
                    )),
                ],
                EditionDate.Find(new NodaTime.LocalDate(2021, 7, 7), [])
            )
            .Parties;
    }
}
