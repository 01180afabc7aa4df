using CsCheck;
using NodaTime;
using Proviso.Lists;

namespace Proviso.Tests.Lists;

public sealed class EditionChoiceTests
{
    private static readonly LocalDate First = new(2020, 1, 1);
    private static readonly string[] Keys = ["a:1", "a:2", "b:1"];
    private static readonly string[] Tags = ["CUBA", "IRAN"];

    // A day, or a month of which only that is known; for each party of its list a set of tags; seldom a starter.
    private static readonly Gen<(
        int Day,
        bool IsMonth,
        string List,
        int Held,
        bool IsStarter
    )> OneEdition = Gen.Select(
        Gen.Int[0, 120],
        Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true))),
        Gen.Frequency((2, Gen.Const("a")), (1, Gen.Const("b"))),
        Gen.Int[0, 15],
        Gen.Frequency((6, Gen.Const(false)), (1, Gen.Const(true)))
    );

    private static EditionDate Date(int day, bool isMonth)
    {
        var date = First.PlusDays(day);
        return isMonth
            ? EditionDate.Find(null, [$"sdn_{date.Year}-{date.Month:00}"])
            : EditionDate.Given(date);
    }

    private static ListEdition Edition(
        (int Day, bool IsMonth, string List, int Held, bool IsStarter) one
    )
    {
        ImmutableArray<ListedParty> parties =
        [
            .. Keys.Where(key => key.StartsWith(one.List, StringComparison.Ordinal))
                .Select((key, at) => (key, Held: (one.Held >> (2 * at)) & 3))
                .Where(party => party.Held != 0)
                .Select(party => new ListedParty(
                    party.key,
                    party.key,
                    PartyKind.Entity,
                    [new PartyName(party.key, NameStrength.Strong, NameKind.Primary)],
                    [.. Tags.Where((_, tag) => (party.Held >> tag & 1) == 1)],
                    "",
                    []
                )),
        ];
        return new ListEdition(
            "OFAC",
            one.List,
            Date(one.Day, one.IsMonth),
            Digest.Of($"{one}"),
            parties,
            [],
            one.IsStarter
        );
    }

    [Fact]
    public void The_chosen_few_answer_as_all_do()
    {
        var (yes, no, unknown, asFarAsKnown, fewer) = (0, 0, 0, 0, 0);
        Gen.Select(OneEdition.Array[0, 12], Gen.Int[-5, 150], Gen.Int[0, 40])
            .Sample(
                (calendar, day, gap) =>
                {
                    var at = First.PlusDays(day);
                    ImmutableArray<ListEdition> all = [.. calendar.Select(Edition)];
                    var catalog = all.Select(
                        (edition, index) =>
                            new EditionEntry(
                                edition.List,
                                edition.Date,
                                $"{index}",
                                edition.IsStarter
                            )
                    );
                    var chosen = EditionChoice.For(catalog, at, gap);
                    ImmutableArray<ListEdition> few =
                    [
                        .. chosen.Select(entry => all[int.Parse(entry.Id, null)]),
                    ];
                    Interlocked.Add(ref fewer, all.Length - few.Length);

                    ImmutableArray<DatedListing> acts =
                    [
                        new("a:2", "IRAN", First.PlusDays(50), First.PlusDays(90), "act"),
                    ];
                    var (whole, part) = (
                        new ListBook(all, acts, gap),
                        new ListBook(few, acts, gap)
                    );
                    Assert.Equal(whole.Gap(at), part.Gap(at));
                    foreach (var key in Keys)
                    {
                        var states = part.Listings(key, at);
                        var known = states.Select(state => state.Tag).ToHashSet();
                        var others = whole.Listings(key, at).ToLookup(s => known.Contains(s.Tag));
                        Assert.Equal(others[true], states);
                        // A tag that no edition near the date shows.
                        Assert.All(others[false], state => Assert.True(state.Listed.IsFalse));
                        foreach (var state in states)
                        {
                            Interlocked.Add(ref yes, state.Listed.IsTrue ? 1 : 0);
                            Interlocked.Add(ref unknown, state.Listed.IsUnknown ? 1 : 0);
                            Interlocked.Add(ref asFarAsKnown, state.AsFarAsKnown ? 1 : 0);
                            Interlocked.Add(
                                ref no,
                                state.Listed.IsFalse && !state.AsFarAsKnown ? 1 : 0
                            );
                        }
                    }
                },
                iter: 3000
            );
        Assert.All(
            new[] { yes, no, unknown, asFarAsKnown, fewer },
            count => Assert.True(count > 20, $"{(yes, no, unknown, asFarAsKnown, fewer)}")
        );
    }

    private static EditionEntry Entry(int day, string id, string list = "ofac-sdn") =>
        new(list, EditionDate.Given(First.PlusDays(day)), id);

    private static string[] Chosen(int day, params EditionEntry[] catalog) =>
        [.. EditionChoice.For(catalog, First.PlusDays(day)).Select(entry => entry.Id)];

    [Fact]
    public void Of_a_daily_run_three_are_enough() =>
        Assert.Equal(
            ["99", "100", "101"],
            Chosen(100, [.. Enumerable.Range(0, 260).Select(day => Entry(day, $"{day}"))])
        );

    [Fact]
    public void Each_list_has_its_own_and_a_starter_is_always_chosen() =>
        Assert.Equal(
            ["s2", "c1", "start"],
            Chosen(
                50,
                Entry(0, "s1"),
                Entry(40, "s2"),
                Entry(10, "c1", "ofac-cons"),
                Entry(0, "start") with
                {
                    IsStarter = true,
                }
            )
        );

    [Fact]
    public void Of_an_empty_catalog_nothing_is_chosen() => Assert.Empty(Chosen(1));
}
