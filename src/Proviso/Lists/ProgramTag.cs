namespace Proviso.Lists;

/// <summary>The tag of a sanctions program: "CYBER2", "CAATSA-RUSSIA", "SOUTH SUDAN".</summary>
public static class ProgramTag
{
    /// <summary>
    /// Removes the spaces around a hyphen and at the ends, and changes nothing else: the csv writes
    /// "CAATSA - RUSSIA" where the other forms write "CAATSA-RUSSIA".
    /// </summary>
    public static string Normalize(string tag) =>
        string.Join('-', tag.Split('-').Select(part => part.Trim()));

    /// <summary>Splits the csv's joined form, "A] [B] [C - D", without outer brackets, into distinct tags in order.</summary>
    public static ImmutableArray<string> Split(string joined) =>
        [
            .. joined
                .Split(['[', ']'])
                .Select(Normalize)
                .Where(tag => tag.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];
}
