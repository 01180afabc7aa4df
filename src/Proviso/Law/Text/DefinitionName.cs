namespace Proviso.Law.Text;

/// <summary>Names that a condition can tell from its own words and from facts.</summary>
internal static class DefinitionName
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "act",
        "always",
        "and",
        "any",
        "has",
        "implies",
        "in",
        "in-force",
        "not-loaded",
        "is",
        "not",
        "or",
        "party",
    };

    public static bool IsValid(string name) =>
        name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        && char.IsAsciiLetterOrDigit(name[0])
        && !Reserved.Contains(name);
}
