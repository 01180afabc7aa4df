using Proviso.Decisions;
using Proviso.Law;
using Proviso.Tests.Oracle;

namespace Proviso.Tests.Decisions;

/// <summary>Says a case of the oracle in the evaluator's words.</summary>
internal static class Stated
{
    private static readonly FactOrigin Random = new("transaction", "random");

    public static Facts Facts(Lawbook book, PartialCase @case) =>
        new(
            @case.Facts.ToImmutableSortedDictionary(
                f => f.Key,
                f => new Fact(f.Key, Value(TypeOf(book, f.Key), f.Value), Random),
                StringComparer.Ordinal
            ),
            [.. @case.Legs.Select(Leg)],
            [.. @case.Caps.Select(Cap)]
        );

    public static Verdict Verdict(Outcome outcome) =>
        outcome switch
        {
            Outcome.Permitted => Oracle.Verdict.Permitted,
            Outcome.Prohibited => Oracle.Verdict.Prohibited,
            _ => Oracle.Verdict.Undetermined,
        };

    private static FactType TypeOf(Lawbook book, string path) =>
        book.Vocabulary.TryFind(path, out var term) ? term.Type : FactType.Group;

    private static FactValue Value(FactType type, Possibility possibility) =>
        possibility switch
        {
            Possibility.Known known => Value(type, known.Value),
            Possibility.OneOf candidates => new FactValue.Candidates([
                .. candidates.Values.Select(v => Value(type, v)),
            ]),
            Possibility.Between between => new FactValue.Range(
                between.From is { } from ? new Quantity(type, from) : null,
                between.To is { } to ? new Quantity(type, to) : null
            ),
            Possibility.NoGroup => new FactValue.None(),
            _ => new FactValue.NotKnown(),
        };

    private static FactValue Value(FactType type, WorldValue value) =>
        value switch
        {
            WorldValue.YesNo yes => new FactValue.Flag(yes.Is),
            WorldValue.Word word => new FactValue.Text(word.Text),
            WorldValue.Somebody who => new FactValue.Person(
                who.Identity ?? "a stranger",
                who.Identity
            ),
            WorldValue.Amount amount => new FactValue.Measure(new Quantity(type, amount.Scalar)),
            WorldValue.Words words => new FactValue.Words(words.In),
            _ => throw new InvalidOperationException($"no value like {value}"),
        };

    private static Leg Leg(PartialCase.Leg leg) =>
        new(
            leg.Date,
            leg.Moment,
            leg.PaymentOnly ? "payment.date" : "txn.date",
            leg.MomentPath,
            leg.PaymentOnly,
            [.. leg.Parties.Select(Party)]
        );

    private static PartyStanding Party(PartialCase.Party party) =>
        new(
            party.Identity,
            party.Path,
            party.Path,
            [
                .. party.Tags.Select(t => new TagStanding(
                    t.Name,
                    t.Listed is { } listed ? Truth.Of(listed) : Truth.Unknown,
                    Owned: false,
                    "random",
                    Random,
                    t.Settles
                )),
            ]
        );

    private static CapStanding Cap(PartialCase.CapUse use) =>
        new(use.Cap, use.LimitUsd, "2020", [.. use.Readings.Select(Reading)]);

    private static CapReading Reading(PartialCase.CapUseReading reading) =>
        new(
            reading.Setting is { } s ? [KeyValuePair.Create(s.Path, s.Choice)] : [],
            "2020",
            new CapAmount(reading.Used.From, reading.Used.To, reading.Used.Path),
            new CapAmount(reading.This.From, reading.This.To, reading.This.Path)
        );
}
