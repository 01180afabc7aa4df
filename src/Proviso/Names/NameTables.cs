using System.Globalization;

namespace Proviso.Names;

/// <summary>The tables of data/names, which are part of the engine. Lines that begin with # say where a table comes from.</summary>
internal static class NameTables
{
    /// <summary>The fields of each line, parted by tabs.</summary>
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream =
            typeof(NameTables).Assembly.GetManifestResourceStream($"names/{name}")
            ?? throw new InvalidOperationException($"The assembly lacks names/{name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }

    public static int Number(string field) => int.Parse(field, CultureInfo.InvariantCulture);
}
