using CsCheck;
using NodaTime;
using Proviso.Ownership;

namespace Proviso.Tests.Ownership;

public sealed class FiftyPercentRuleProperties
{
    private const int Parties = 5;

    private static readonly Gen<LocalDate> Dates = Gen.Bool.Select(after =>
        FiftyPercentRule.Aggregated.PlusDays(after ? 0 : -1)
    );

    private static readonly Truth[] Truths = [Truth.True, Truth.False, Truth.False, Truth.Unknown];

    private static readonly Gen<Truth[]> Direct = Gen.Int[0, 3].Select(i => Truths[i]).Array[
        Parties
    ];

    // Multiples of five meet 50 exactly often enough.
    private static readonly Gen<(int Owner, int Owned, int Low, int High)[]> Ranges = Gen.Select(
            Gen.Int[0, Parties - 1],
            Gen.Int[0, Parties - 1],
            Gen.Int[0, 20],
            Gen.Int[0, 20]
        )
        .Select((owner, owned, a, b) => (owner, owned, 5 * Math.Min(a, b), 5 * Math.Max(a, b)))
        .Array[0, 9];

    private static string Name(int party) => $"P{party}";

    private static Truth[] Answer(
        IEnumerable<(int Owner, int Owned, int Low, int High)> stakes,
        Truth[] direct,
        LocalDate at
    )
    {
        var graph = new OwnershipGraph([
            .. stakes.Select(s => new Stake(
                Name(s.Owner),
                Name(s.Owned),
                new PercentRange(s.Low, s.High)
            )),
        ]);
        var named = direct.Index().ToDictionary(pair => Name(pair.Index), pair => pair.Item);
        var answer = FiftyPercentRule.Apply(graph, named, at);
        return [.. Enumerable.Range(0, Parties).Select(party => answer[Name(party)].Blocked)];
    }

    /// <summary>The law read naively: the smallest set that holds the named and is closed under the rule, found by trying all sets.</summary>
    private static bool[] Oracle(
        (int Owner, int Owned, int Low, int High)[] stakes,
        bool[] direct,
        bool adds
    )
    {
        var smallest = Enumerable
            .Range(0, 1 << Parties)
            .Where(set =>
                Enumerable
                    .Range(0, Parties)
                    .All(party => Has(set, party) || !(direct[party] || Owned(set, party)))
            )
            .Aggregate((left, right) => left & right);
        return [.. Enumerable.Range(0, Parties).Select(party => Has(smallest, party))];

        static bool Has(int set, int party) => (set >> party & 1) == 1;

        bool Owned(int set, int party)
        {
            var held = stakes
                .Where(stake => stake.Owned == party && Has(set, stake.Owner))
                .GroupBy(stake => stake.Owner, stake => stake.Low)
                .Select(same => Math.Min(100, same.Sum()))
                .ToArray();
            return held.Length > 0 && (adds ? held.Sum() : held.Max()) >= 50;
        }
    }

    [Fact]
    public void With_known_shares_it_agrees_with_the_smallest_closed_set() =>
        Gen.Select(Ranges, Direct, Dates)
            .Sample(
                (ranges, direct, at) =>
                {
                    var points = ranges.Select(s => (s.Owner, s.Owned, s.Low, s.Low)).ToArray();
                    Truth[] known = [.. direct.Select(truth => Truth.Of(truth.IsTrue))];
                    var oracle = Oracle(
                        points,
                        [.. known.Select(truth => truth.IsTrue)],
                        at >= FiftyPercentRule.Aggregated
                    );
                    return Answer(points, known, at).SequenceEqual(oracle.Select(Truth.Of));
                },
                iter: 3000
            );

    [Fact]
    public void Narrowing_a_range_never_turns_an_answer_round() =>
        Gen.Select(Ranges, Direct, Dates, Gen.Int[0, 20].Array[18])
            .Sample(
                (ranges, direct, at, cuts) =>
                {
                    var narrow = ranges.Select(
                        (s, i) => Narrowed(s, cuts[2 * i], cuts[(2 * i) + 1])
                    );
                    return Answer(ranges, direct, at)
                        .Zip(Answer(narrow, direct, at))
                        .All(pair => pair.First.IsUnknown || pair.First == pair.Second);
                },
                iter: 3000
            );

    [Fact]
    public void An_unknown_owner_answers_as_both_of_its_worlds_do() =>
        Gen.Select(Ranges, Direct, Dates)
            .Sample(
                (ranges, direct, at) =>
                {
                    var least = Answer(
                        ranges.Select(s => (s.Owner, s.Owned, s.Low, s.Low)),
                        World(direct, false),
                        at
                    );
                    var most = Answer(
                        ranges.Select(s => (s.Owner, s.Owned, s.High, s.High)),
                        World(direct, true),
                        at
                    );
                    return Answer(ranges, direct, at)
                        .Select(
                            (truth, i) => least[i] == most[i] ? truth == least[i] : truth.IsUnknown
                        )
                        .All(same => same);
                },
                iter: 3000
            );

    private static Truth[] World(Truth[] direct, bool unknownAs) =>
        [.. direct.Select(truth => truth.IsUnknown ? Truth.Of(unknownAs) : truth)];

    private static (int Owner, int Owned, int Low, int High) Narrowed(
        (int Owner, int Owned, int Low, int High) stake,
        int from,
        int to
    )
    {
        var span = stake.High - stake.Low;
        var (low, high) = (
            stake.Low + (span * Math.Min(from, to) / 20),
            stake.Low + (span * Math.Max(from, to) / 20)
        );
        return stake with { Low = low, High = high };
    }
}
