using Proviso.Lists;

namespace Proviso.Desk;

/// <summary>A list edition an answer rests on.</summary>
/// <param name="Published">As given, or as assumed from a name.</param>
public sealed record ListBasis(
    string Id,
    string Published,
    bool Assumed,
    Digest Sha256,
    int Parties,
    bool Starter
)
{
    /// <summary>In an order that does not depend on how the editions were given.</summary>
    public static ImmutableArray<ListBasis> Of(IEnumerable<ListEdition> editions) =>
        [
            .. editions
                .Select(e => new ListBasis(
                    e.List,
                    e.Date.ToString(),
                    e.PublishedIsAssumed,
                    e.Sha256,
                    e.Parties.Length,
                    e.IsStarter
                ))
                .OrderBy(e => e.Id, StringComparer.Ordinal)
                .ThenBy(e => e.Published, StringComparer.Ordinal)
                .ThenBy(e => e.Sha256.Hex, StringComparer.Ordinal),
        ];
}
