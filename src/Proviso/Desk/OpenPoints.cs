using Proviso.Decisions;

namespace Proviso.Desk;

/// <summary>
/// What a transaction asked for and does not know, where not knowing it may hide a listed person or another day's law. A
/// person who is merely absent is presumed not to be there; one who is asked for, or one of several, is somebody.
/// </summary>
internal static class OpenPoints
{
    private static readonly (string Path, string? WhenNull)[] Persons =
    [
        ("payment.payee", null),
        ("permit.issuer", null),
        ("instrument.issuer", null),
        ("item.recipient", "supplies-items"),
        ("item.endUser", "supplies-items"),
        ("service.recipient", "supplies-services"),
    ];

    private static readonly string[] PaymentDates = ["payment.initiatedOn", "payment.valueDate"];

    public static ImmutableArray<OpenPoint> Of(Facts facts) =>
        [
            .. Persons
                .Concat(
                    facts
                        .Elements("payment.breakdown[].to")
                        .Select(p => (Path: p, WhenNull: (string?)null))
                )
                .Select(p =>
                    ValueOf(facts, p.Path) switch
                    {
                        FactValue.Candidates c when HidesSomebody(c, facts) => new OpenPoint(
                            p.Path,
                            Definition: null
                        ),
                        FactValue.NotKnown => new OpenPoint(p.Path, p.WhenNull),
                        _ => null,
                    }
                )
                .OfType<OpenPoint>(),
            .. PaymentDates
                .Where(p =>
                    ValueOf(facts, p)
                        is FactValue.NotKnown
                            or FactValue.Range
                            or FactValue.Candidates
                )
                .Select(p => new OpenPoint(p, "moves-money")),
            .. StatesPayment(facts)
                ? [new OpenPoint("txn.activities", "moves-money", WhereNoneFits: true)]
                : ImmutableArray<OpenPoint>.Empty,
        ];

    /// <summary>
    /// Where each that may be meant is a party of the transaction already, or nobody, the law is asked of all of them
    /// anyway, and what is tested of the person is decided for each.
    /// </summary>
    private static bool HidesSomebody(FactValue.Candidates candidates, Facts facts)
    {
        var certain = facts
            .Legs[0]
            .Parties.Select(p => p.Identity)
            .ToHashSet(StringComparer.Ordinal);
        return !candidates.Values.All(v =>
            v is FactValue.Person person
            && (person.Identity is null || certain.Contains(person.Identity))
        );
    }

    /// <summary>A sum is paid, and no activity pays it: what is done is not told in full.</summary>
    private static bool StatesPayment(Facts facts) =>
        (facts.Number("payment.usdEquivalent") ?? facts.Number("payment.amount")) is > 0m;

    private static FactValue? ValueOf(Facts facts, string path) =>
        facts.TryFind(path, out var fact) ? fact.Value : null;
}
