using Proviso.Decisions;

namespace Proviso.Desk;

/// <summary>The days a transaction is judged at: its own, and those of its payment where they differ. A permission must exist at each.</summary>
internal static class Legs
{
    public static ImmutableArray<Leg> Of(
        Facts facts,
        LocalDate at,
        Func<LocalDate, ImmutableArray<PartyStanding>> standings
    )
    {
        var main = new Leg(
            at,
            facts.Moment("txn.instant"),
            "txn.date",
            "txn.instant",
            PaymentOnly: false,
            standings(at)
        );
        string[] others = ["payment.initiatedOn", "payment.valueDate"];
        return
        [
            main,
            .. others
                .Select(path => (path, date: facts.Date(path)))
                .Where(other => other.date is { } date && date != at)
                .DistinctBy(other => other.date)
                .Select(other => new Leg(
                    other.date!.Value,
                    Instant: null,
                    other.path,
                    "payment.instant",
                    PaymentOnly: true,
                    standings(other.date.Value)
                )),
        ];
    }
}
