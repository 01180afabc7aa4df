namespace Proviso.Lists;

/// <summary>Issuers leave stray spaces, hard spaces, tabs and line breaks in names: " RI ", "Ali\u00A0".</summary>
internal static class Spaces
{
    /// <summary>Without any at the ends, and one plain space for each run inside.</summary>
    public static string Squeezed(string? text) =>
        text is null
            ? ""
            : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The parts that say something, squeezed, with a separator between.</summary>
    public static string Joined(string separator, params ReadOnlySpan<string?> parts)
    {
        var said = new List<string>();
        foreach (var part in parts)
        {
            if (Squeezed(part) is { Length: > 0 } text)
            {
                said.Add(text);
            }
        }

        return string.Join(separator, said);
    }
}
