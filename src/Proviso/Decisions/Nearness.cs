using Proviso.Law;

namespace Proviso.Decisions;

/// <summary>Whether a license comes near an act: enough to be named when it does not help.</summary>
internal sealed class Nearness(LawInForce law, Func<int, Truth> truthOf)
{
    /// <summary>
    /// It is a license for that very party, or some head fits the activity whatever else the facts are. Where no party is
    /// concerned (a territory, an item), a head must fit the facts as known. A section of a regulation counts only where
    /// its conduct is at issue.
    /// </summary>
    public bool IsNear(GroundedAuthorization license, Pair pair, Scope scope)
    {
        if (!IsLicense(license) || pair.Party is null)
        {
            return license.Heads.Any(h => !truthOf(h.When).IsFalse)
                || license.Exclusions.Any(e => !IsLicense(license) && truthOf(e.Formula).IsTrue);
        }

        return license.Authorization.Parties is [var only] && only == pair.Party.Identity
            || license.Heads.Any(h => !ActivityFit.Of(h.Head.When, scope.Activity, law).IsFalse);
    }

    public static bool IsLicense(GroundedAuthorization license) =>
        license.Instrument is null or { Kind: InstrumentKind.GeneralLicense };
}
