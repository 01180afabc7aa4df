namespace Proviso.Reading;

/// <summary>A run of words that a listed party's name fits, before it is settled which of several counts.</summary>
/// <param name="First">Index of the first word.</param>
/// <param name="Last">Index of the last word.</param>
internal sealed record PartySighting(
    int First,
    int Last,
    NamePhrase Phrase,
    bool IsStrong,
    bool IsExact,
    decimal Score,
    string Reason,
    ImmutableArray<string> Others
)
{
    /// <summary>Several fit and nothing says which is meant.</summary>
    public bool IsOpen { get; init; }
}
