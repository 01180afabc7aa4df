namespace Proviso.Decisions;

/// <summary>A party of the transaction on one day.</summary>
/// <param name="Identity">List key, or <c>case:parties[1]</c> for a party on no list.</param>
/// <param name="Path">Where the transaction names it: <c>parties[0]</c>, <c>payment.bankChain[1]</c>.</param>
public sealed record PartyStanding(
    string Identity,
    string Name,
    string Path,
    ImmutableArray<TagStanding> Tags
);
