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
            || license.Heads.Any(h => !FitsActivity(h.Head.When, scope.Activity).IsFalse);
    }

    public static bool IsLicense(GroundedAuthorization license) =>
        license.Instrument is null or { Kind: InstrumentKind.GeneralLicense };

    /// <summary>The condition with nothing known but the activity.</summary>
    private Truth FitsActivity(Condition condition, string activity) =>
        condition switch
        {
            Condition.Act act => Truth.Of(act.Activities.Contains(activity)),
            Condition.Defined defined => FitsActivity(
                law.DefinitionOf(defined.Name).When,
                activity
            ),
            Condition.Not not => !FitsActivity(not.Part, activity),
            Condition.All all => all.Parts.Aggregate(
                Truth.True,
                (t, p) => t & FitsActivity(p, activity)
            ),
            Condition.Any any => any.Parts.Aggregate(
                Truth.False,
                (t, p) => t | FitsActivity(p, activity)
            ),
            Condition.Implies implies => !FitsActivity(implies.If, activity)
                | FitsActivity(implies.Then, activity),
            Condition.Always => Truth.True,
            _ => Truth.Unknown,
        };
}
