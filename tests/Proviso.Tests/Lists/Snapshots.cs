using Proviso.Lists;
using Proviso.Lists.Ofac;

namespace Proviso.Tests.Lists;

/// <summary>OFAC's real csv editions.</summary>
internal static class Snapshots
{
    public static ListEdition Read(string folder)
    {
        var path = SharedData.Path($"ofac/{folder}");
        var files = Directory
            .EnumerateFiles(path)
            .Order(StringComparer.Ordinal)
            .Select(file => new ListFile(Path.GetFileName(file), File.ReadAllBytes(file)));
        return OfacCsvReader.Read([.. files], EditionDate.Find(null, ["sdn.csv", folder]));
    }
}
