using NodaTime;
using Proviso.Lists;

namespace Proviso.Tests.Lists;

public sealed class ListBookTests
{
    private const string Key = "ofac-sdn:1";
    private static readonly LocalDate Day = new(2020, 6, 1);
    private static readonly ListEdition StarterTable = StarterEdition.Load();

    private static ListEdition With(LocalDate date, string tags = "CYBER2") =>
        Csv.Edition(EditionDate.Given(date), Csv.Row(1, "X", tags), Csv.Row(2, "Y", "CUBA"));

    private static ListEdition Without(LocalDate date) =>
        Csv.Edition(EditionDate.Given(date), Csv.Row(2, "Y", "CUBA"));

    private static ListingState State(LocalDate at, params ListEdition[] editions) =>
        Assert.Single(new ListBook([.. editions], []).Listings(Key, at));

    private static ListingState State(
        LocalDate at,
        DatedListing act,
        params ListEdition[] editions
    ) => Assert.Single(new ListBook([.. editions], [act]).Listings(Key, at));

    private static DatedListing Act(LocalDate? from, LocalDate? until = null) =>
        new(Key, "CYBER2", from, until, "82 FR 1");

    [Fact]
    public void An_edition_covers_its_own_day()
    {
        var state = State(Day, With(Day));
        Assert.True(state.Listed.IsTrue);
        Assert.Equal("The edition of 2020-06-01 lists it under CYBER2.", state.Reason);
        Assert.True(State(Day, Without(Day), With(Day.PlusDays(300))).Listed.IsFalse);
    }

    [Fact]
    public void An_edition_lives_until_the_next_one_seen_within_seven_days()
    {
        var state = State(Day.PlusDays(6), With(Day), Without(Day.PlusDays(7)));
        Assert.True(state.Listed.IsTrue);
        Assert.Contains("live on 2020-06-07", state.Reason, StringComparison.Ordinal);
        Assert.True(State(Day.PlusDays(7), With(Day), Without(Day.PlusDays(7))).Listed.IsFalse);
        Assert.True(State(Day.PlusDays(6), With(Day), Without(Day.PlusDays(8))).Listed.IsUnknown);
    }

    [Fact]
    public void In_both_neighbours_is_listed() =>
        Assert.True(State(Day, With(Day.PlusDays(-90)), With(Day.PlusDays(90))).Listed.IsTrue);

    [Fact]
    public void In_neither_neighbour_is_not_listed_as_far_as_known()
    {
        var state = State(
            Day,
            Without(Day.PlusDays(-90)),
            Without(Day.PlusDays(90)),
            With(Day.PlusDays(900))
        );
        Assert.True(state.Listed.IsFalse);
        Assert.True(state.AsFarAsKnown);
        Assert.Contains(
            "no edition between 2020-03-03 and 2020-08-30",
            state.Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void In_one_neighbour_is_unknown_and_names_the_gap()
    {
        var state = State(Day, Without(Day.PlusDays(-90)), With(Day.PlusDays(90)));
        Assert.True(state.Listed.IsUnknown);
        Assert.Equal(
            "There is no edition between 2020-03-03 and 2020-08-30: the edition of 2020-08-30 lists it under CYBER2, that of 2020-03-03 does not.",
            state.Reason
        );
    }

    [Fact]
    public void A_single_edition_settles_no_other_day()
    {
        Assert.True(State(Day.PlusDays(1), With(Day)).Listed.IsUnknown);
        Assert.True(State(Day.PlusDays(-1), With(Day)).Listed.IsUnknown);
    }

    [Fact]
    public void A_tag_is_judged_by_itself()
    {
        var states = new ListBook(
            [With(Day), With(Day.PlusDays(90), "CYBER2] [CAATSA - RUSSIA")],
            []
        ).Listings(Key, Day.PlusDays(45));
        Assert.Equal(["CAATSA-RUSSIA", "CYBER2"], states.Select(state => state.Tag));
        Assert.True(states[0].Listed.IsUnknown);
        Assert.True(states[1].Listed.IsTrue);
    }

    [Fact]
    public void An_edition_with_a_month_only_settles_no_single_day()
    {
        var month = EditionDate.Find(null, ["sdn_2020-06"]);
        var edition = Csv.Edition(month, Csv.Row(1, "X", "CYBER2"));
        foreach (var at in new[] { month.From, Day.PlusDays(10), month.To })
        {
            Assert.True(State(at, edition).Listed.IsUnknown);
        }

        Assert.True(
            State(
                Day.PlusDays(10),
                edition,
                With(Day.PlusDays(-9)),
                With(Day.PlusDays(99))
            ).Listed.IsTrue
        );
        Assert.True(
            State(
                Day.PlusDays(10),
                edition,
                Without(Day.PlusDays(9)),
                With(Day.PlusDays(11))
            ).Listed.IsUnknown
        );
    }

    [Fact]
    public void Two_editions_of_one_day_that_differ_are_unknown() =>
        Assert.True(State(Day, With(Day), Without(Day)).Listed.IsUnknown);

    [Fact]
    public void An_act_settles_every_day_before_and_after()
    {
        var act = Act(Day);
        Assert.True(State(Day.PlusDays(-1), act).Listed.IsFalse);
        Assert.False(State(Day.PlusDays(-1), act).AsFarAsKnown);
        Assert.True(State(Day, act).Listed.IsTrue);
        Assert.Equal("82 FR 1", State(Day, act).Source);
        Assert.Equal(Day, State(Day, act).From);
    }

    [Fact]
    public void The_day_of_removal_is_the_first_not_listed()
    {
        var act = Act(Day, Day.PlusDays(10));
        Assert.True(State(Day.PlusDays(9), act).Listed.IsTrue);
        Assert.True(State(Day.PlusDays(10), act).Listed.IsFalse);
    }

    [Fact]
    public void An_act_without_a_date_leaves_it_to_the_editions()
    {
        Assert.True(State(Day, Act(null), With(Day)).Listed.IsTrue);
        Assert.True(State(Day, Act(null)).AsFarAsKnown);
        Assert.True(State(Day, Act(null, Day), With(Day.PlusDays(-1))).Listed.IsFalse);
    }

    [Fact]
    public void An_act_does_not_settle_another_tag()
    {
        var states = new ListBook([With(Day, "CYBER2] [NPWMD")], [Act(Day)]).Listings(
            Key,
            Day.PlusDays(50)
        );
        Assert.True(states[0].Listed.IsTrue);
        Assert.True(states[1].Listed.IsUnknown);
    }

    [Fact]
    public void An_edition_that_lists_what_the_act_denies_makes_it_unknown() =>
        Assert.True(State(Day, Act(Day.PlusDays(1)), With(Day)).Listed.IsUnknown);

    [Fact]
    public void A_party_that_nothing_knows_has_no_states_and_the_gap_says_why()
    {
        var book = new ListBook([StarterTable], []);
        Assert.Empty(book.Listings("ofac-sdn:99", Day));
        Assert.Contains("not a list to rely on", book.Gap(Day), StringComparison.Ordinal);
        Assert.Contains(
            "No edition of any list",
            new ListBook([], []).Gap(Day),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_gap_is_null_on_a_covered_day_only()
    {
        var book = new ListBook([With(Day), StarterTable], []);
        Assert.Null(book.Gap(Day));
        Assert.Equal(
            "No edition of ofac-sdn covers 2020-06-02: there is no edition after 2020-06-01.",
            book.Gap(Day.PlusDays(1))
        );
    }

    [Fact]
    public void The_starter_is_silent_about_parties_it_does_not_hold() =>
        Assert.True(
            State(
                new LocalDate(2023, 12, 1),
                StarterTable,
                With(new LocalDate(2023, 11, 30)),
                With(new LocalDate(2023, 12, 2))
            ).Listed.IsTrue
        );

    [Fact]
    public void Another_lists_editions_do_not_speak_for_this_one()
    {
        var other = new ListEdition(
            "OFAC",
            "ofac-sdn2",
            EditionDate.Given(Day),
            Digest.Of(""),
            [],
            []
        );
        Assert.True(State(Day, other, With(Day)).Listed.IsTrue);
    }

    [Fact]
    public void A_name_is_strong_when_any_edition_has_it_so()
    {
        var weak = Csv.Edition(
            EditionDate.Given(Day.PlusDays(99)),
            Csv.Row(1, "X", "CUBA", "a.k.a. 'FSB'.")
        );
        var strong = Csv.Edition(EditionDate.Given(Day), Csv.Row(1, "FSB", "CUBA"));
        var match = Assert.Single(new ListBook([weak, strong], []).FindExact("fsb"));
        Assert.Equal(NameStrength.Strong, match.Name.Strength);
        Assert.Equal("X", new ListBook([strong, weak], []).Find(Key)!.Name);
    }
}
