using Proviso.Caps;
using Proviso.Names;
using Proviso.Screening;

namespace Proviso.Desk;

/// <summary>
/// Holders of a cap under other spellings. A ledger counts by the name as it is written (docs/decisions/0015); who comes
/// with a new one is told whom it may be.
/// </summary>
public static class AlikeHolders
{
    /// <summary>Null where the ledger knows the holder.</summary>
    /// <param name="everybody">Gives the cap's statement of all holders; asked only for one who is new.</param>
    /// <param name="ownKey">An entry that does not make its holder known: the one that is being made.</param>
    public static string? Caveat(
        CapStatement ofHolder,
        CapHolder holder,
        Func<CapStatement> everybody,
        string? ownKey
    )
    {
        if (ofHolder.Entries.Any(e => e.Key != ownKey))
        {
            return null;
        }

        string[] alike =
        [
            .. everybody()
                .Balances.Select(b => b.Key.Holder)
                .Distinct(StringComparer.Ordinal)
                .Where(other => other != holder.Name && AreAlike(other, holder.Name)),
        ];
        return alike.Length == 0
            ? $"no entry of {holder}"
            : $"no entry of {holder}, and counts apart from it what is alike: {string.Join("; ", alike)}";
    }

    private static bool AreAlike(string known, string asked) =>
        NameMatcher.Score(known, asked).Value >= Screener.DefaultMin;
}
