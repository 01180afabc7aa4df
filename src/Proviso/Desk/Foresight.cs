using Proviso.Decisions;
using Proviso.Law;

namespace Proviso.Desk;

/// <summary>
/// A decision with the knowledge of a time before the transaction's day may prohibit, but it clears nothing: what was
/// issued in between was not known.
/// </summary>
internal static class Foresight
{
    public static Decision Held(Decision decision, Instant? knownAt, LocalDate at) =>
        knownAt is { } known
        && known < LawInForce.StartOfDay(at)
        && decision.Outcome == Outcome.Permitted
            ? decision with
            {
                Outcome = Outcome.Undetermined,
                Kind = null,
                AuthorizedBy = [],
                ExemptBy = [],
                MissingFacts =
                [
                    new FactNeeded(
                        "assessment.asOf",
                        "What was known of the law on the transaction's own day?",
                        []
                    ),
                ],
                DecidingSets =
                [
                    ["assessment.asOf"],
                ],
                Notices = decision.Notices.Add(
                    $"only what was known on {known.InZone(LawInForce.Washington).Date:uuuu-MM-dd} is used, which is before the transaction; what came in between is not known"
                ),
            }
            : decision;
}
