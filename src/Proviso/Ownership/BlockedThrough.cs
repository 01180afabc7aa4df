namespace Proviso.Ownership;

/// <summary>Whether one entity is blocked, by name or through its owners, and by which sum.</summary>
/// <param name="Directly">What the caller said of the entity itself.</param>
/// <param name="Holdings">
/// The holdings of owners who are or may be blocked, in ordinal order of owners. An entity blocked through
/// them is blocked under the programs of all its contributing owners; which these are, the caller knows.
/// </param>
/// <param name="Arithmetic">"30 % + 25 % = 55 %"; empty when no owner is or may be blocked.</param>
/// <param name="Lower">The least that blocked owners hold together (before 2014-08-13: the largest one alone), in percent.</param>
/// <param name="Upper">The most they may hold, in percent, at most 100.</param>
public sealed record BlockedThrough(
    string Entity,
    Truth Blocked,
    Truth Directly,
    ImmutableArray<BlockedHolding> Holdings,
    string Arithmetic,
    decimal Lower,
    decimal Upper
)
{
    /// <summary>The contributing owners: those surely blocked and surely holding when the answer is true, else all who may be.</summary>
    public ImmutableArray<string> Owners =>
        [
            .. Holdings
                .Where(held =>
                    !Blocked.IsTrue || (held.OwnerBlocked.IsTrue && held.Percent.Low > 0m)
                )
                .Select(held => held.Owner),
        ];
}
