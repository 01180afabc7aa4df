namespace Proviso.Reading;

/// <summary>The tables under data/reading, as they were when the program was built.</summary>
internal static class EmbeddedTable
{
    /// <summary>Lines that hold something; those that begin with # are for people.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(
            typeof(EmbeddedTable).Assembly.GetManifestResourceStream($"reading/{name}")
                ?? throw new InvalidOperationException($"The assembly lacks reading/{name}.")
        );
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(line => line[0] != '#'),
        ];
    }
}
