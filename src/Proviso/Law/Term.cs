namespace Proviso.Law;

/// <summary>One entry of the vocabulary of facts.</summary>
/// <param name="Path">Dotted, <c>[]</c> for every element of a list: <c>parties[].role</c>.</param>
/// <param name="Values">Words the law distinguishes; when <paramref name="Closed"/> no others are allowed.</param>
/// <param name="Meaning">What the fact is, in one line.</param>
/// <param name="Question">What the interview asks; null where only a file can say it.</param>
/// <param name="Decides">False for labels (names, descriptions) that no condition may read.</param>
public sealed record Term(
    string Path,
    FactType Type,
    ImmutableArray<string> Values,
    bool Closed,
    string Meaning,
    string? Question,
    Presumption? Presumed,
    Actionable Actionable,
    bool Decides
)
{
    /// <summary>A choice of the user where the law's text is silent; see <see cref="Setting"/>.</summary>
    public bool IsSetting => Path.StartsWith("policy.", StringComparison.Ordinal);
}
