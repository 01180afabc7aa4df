namespace Proviso.Rendering;

/// <summary>A failure id in the user's words.</summary>
public static class FailureWords
{
    public static string Of(string failure) =>
        failure.StartsWith("none-in-force:", StringComparison.Ordinal)
            ? $"no license that names {failure["none-in-force:".Length..]} is in force on that day"
        : failure == "none-in-force" ? "no license that could permit it is in force on that day"
        : failure.EndsWith("#party-scope", StringComparison.Ordinal)
            ? "the license does not speak of every blocked person in the transaction"
        : failure.EndsWith("#expired", StringComparison.Ordinal) ? "the license had ended"
        : failure.EndsWith("#superseded", StringComparison.Ordinal)
            ? "the license had been replaced"
        : failure.EndsWith("/(a)", StringComparison.Ordinal)
            ? "no head of the license describes the conduct"
        : "";
}
