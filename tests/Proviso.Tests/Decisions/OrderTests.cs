using Proviso.Decisions;
using Proviso.Law;
using Proviso.Tests.Oracle;

namespace Proviso.Tests.Decisions;

/// <summary>SEMANTICS.md §9, theorem 6: order and duplicates are irrelevant.</summary>
public sealed class OrderTests
{
    [Fact]
    public void The_order_of_law_and_lists_changes_nothing_in_the_answer() =>
        Cases.Hold(
            5_000,
            700_000,
            seed =>
            {
                var sample = Sample.Of(seed);
                var dice = new Dice(seed + 7);
                var other = sample
                    .With(Shuffled(sample.Book, dice))
                    .With(Shuffled(sample.Case, dice));
                Assert.Equal(Said(sample.Decide()), Said(other.Decide()));
            }
        );

    [Fact]
    public void What_is_said_twice_counts_once() =>
        Cases.Hold(
            5_000,
            800_000,
            seed =>
            {
                var sample = Sample.Of(seed);
                var dice = new Dice(seed + 7);
                var other = sample
                    .With(Doubled(sample.Book, dice))
                    .With(Doubled(sample.Case, dice));
                Assert.Equal(Said(sample.Decide()), Said(other.Decide()));
            }
        );

    private static string Said(Decision decision) =>
        string.Join(
            '\n',
            [
                decision.Outcome.ToString(),
                $"prohibitions {string.Join(", ", decision.Prohibitions)}",
                $"failed {string.Join(", ", decision.Failed)}",
                $"missing {string.Join(", ", decision.MissingFacts.Select(f => f.Fact))}",
                $"presumed {string.Join(", ", decision.Presumed.Select(p => p.Fact))}",
                $"deciding {string.Join("; ", decision.DecidingSets.Select(s => string.Join(", ", s)))}",
            ]
        );

    private static Lawbook Shuffled(Lawbook book, Dice dice) =>
        Rewriting.Instruments(
            book,
            i =>
                i with
                {
                    Prohibitions = [.. dice.Shuffled(i.Prohibitions)],
                    Exemptions = [.. dice.Shuffled(i.Exemptions)],
                    Authority = [.. dice.Shuffled(i.Authority)],
                    Authorizations =
                    [
                        .. dice.Shuffled(i.Authorizations)
                            .Select(a =>
                                a with
                                {
                                    Lifts = [.. dice.Shuffled(a.Lifts)],
                                    Heads = [.. dice.Shuffled(a.Heads)],
                                    Excludes = [.. dice.Shuffled(a.Excludes)],
                                }
                            ),
                    ],
                }
        ) with
        {
            Definitions = [.. dice.Shuffled(book.Definitions)],
            Instruments = [.. dice.Shuffled(book.Instruments)],
        };

    /// <summary>Parties keep their places in the transaction; only the list that is read is in another order.</summary>
    private static PartialCase Shuffled(PartialCase @case, Dice dice) =>
        @case with
        {
            Facts = @case.Facts.SetItems(Activities(@case, given => dice.Shuffled(given))),
            Legs = Parties(@case, parties => dice.Shuffled(parties)),
        };

    private static Lawbook Doubled(Lawbook book, Dice dice) =>
        Rewriting.Instruments(
            book,
            i =>
                i with
                {
                    Prohibitions = Twice(i.Prohibitions, dice),
                    Exemptions = Twice(i.Exemptions, dice),
                    Authorizations = Twice(i.Authorizations, dice),
                }
        );

    private static PartialCase Doubled(PartialCase @case, Dice dice) =>
        @case with
        {
            Facts = @case.Facts.SetItems(Activities(@case, given => Twice([.. given], dice))),
            Legs = Parties(@case, parties => Twice([.. parties], dice)),
        };

    private static ImmutableArray<T> Twice<T>(ImmutableArray<T> items, Dice dice) =>
        items.IsEmpty ? items : items.Add(dice.Of(items));

    private static ImmutableArray<PartialCase.Leg> Parties(
        PartialCase @case,
        Func<IEnumerable<PartialCase.Party>, IEnumerable<PartialCase.Party>> change
    ) => [.. @case.Legs.Select(l => l with { Parties = [.. change(l.Parties)] })];

    private static IEnumerable<KeyValuePair<string, Possibility>> Activities(
        PartialCase @case,
        Func<IEnumerable<string>, IEnumerable<string>> change
    ) =>
        @case.Facts.GetValueOrDefault("txn.activities")
            is Possibility.Known { Value: WorldValue.Words words }
            ?
            [
                KeyValuePair.Create<string, Possibility>(
                    "txn.activities",
                    new Possibility.Known(new WorldValue.Words([.. change(words.In)]))
                ),
            ]
            : [];
}
