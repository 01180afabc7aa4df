using Proviso.Lists;
using Proviso.Lists.Ofac;

namespace Proviso.Tests.Lists;

/// <summary>OFAC's real csv editions.</summary>
internal static class Snapshots
{
    /// <param name="form">csv, pip or del: a consolidated folder holds several forms of one list.</param>
    public static ListEdition Read(string folder, string form = "") =>
        OfacCsvReader.Read(
            Files(folder, form),
            EditionDate.Find(null, ["sdn.csv", folder]),
            OfacListName.Find(null, ["alt.csv", folder])
        );

    public static ImmutableArray<ListFile> Files(string folder, string form = "") =>
        [
            .. Directory
                .EnumerateFiles(SharedData.Path($"ofac/{folder}"))
                .Where(file => file.Contains("." + form, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(file => new ListFile(Path.GetFileName(file), File.ReadAllBytes(file))),
        ];
}
