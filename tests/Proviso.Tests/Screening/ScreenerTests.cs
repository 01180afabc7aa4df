using NodaTime;
using Proviso.Lists;
using Proviso.Screening;
using Proviso.Tests.Lists;

namespace Proviso.Tests.Screening;

/// <summary>Who is found, as of which day, and what is said where the lists cannot speak.</summary>
public sealed class ScreenerTests
{
    private static readonly LocalDate Day2015 = new(2015, 1, 17);
    private static readonly LocalDate Day2017 = new(2017, 2, 3);
    private static readonly LocalDate Day2018 = new(2018, 1, 27);

    private static readonly ListEdition Before = Csv.Edition(
        EditionDate.Given(Day2015),
        Csv.Row(10, "GONE TRADING", "CUBA"),
        Csv.Row(11, "ALWAYS SHIPPING", "IRAN")
    );

    private static readonly ListEdition After = Csv.Edition(
        EditionDate.Given(Day2018),
        Csv.Row(11, "ALWAYS SHIPPING", "IRAN"),
        Csv.Row(12, "LATER SECURITY SERVICE", "CYBER2", "a.k.a. 'LSS'.")
    );

    [Fact]
    public void A_name_of_the_newest_edition_is_a_hit_as_it_stands()
    {
        var hit = Assert.Single(AsItStands("Always Shipping", Before, After).Hits);
        Assert.Equal("ofac-sdn:11", hit.Party.Key);
        Assert.Equal(Presence.Listed, hit.Presence);
        Assert.Equal(1m, hit.Score);
        Assert.Equal(["IRAN"], hit.Programs);
    }

    [Fact]
    public void A_name_that_only_an_older_edition_holds_is_none_as_it_stands() =>
        Assert.Empty(AsItStands("Gone Trading", Before, After).Hits);

    [Theory]
    [InlineData("Gone Trading")]
    [InlineData("Later Security Service")]
    public void In_one_neighbor_only_presence_is_unknown(string name)
    {
        var answer = On(Day2017, name, Before, After);
        Assert.Equal(Presence.Unknown, Assert.Single(answer.Hits).Presence);
        Assert.Contains("between 2015-01-17 and 2018-01-27", Assert.Single(answer.Gaps));
    }

    [Fact]
    public void In_both_neighbors_it_is_listed() =>
        Assert.Equal(
            Presence.Listed,
            Assert.Single(On(Day2017, "Always Shipping", Before, After).Hits).Presence
        );

    [Fact]
    public void No_hit_on_a_day_without_an_edition_is_never_bare() =>
        Assert.NotEmpty(On(Day2017, "Nobody At All", Before, After).Gaps);

    [Fact]
    public void On_the_day_of_an_edition_nothing_is_missing() =>
        Assert.Empty(On(Day2018, "Nobody At All", Before, After).Gaps);

    [Fact]
    public void A_weak_alias_is_found_and_counts_less()
    {
        var hit = Assert.Single(AsItStands("LSS", After).Hits);
        Assert.Equal(NameStrength.Weak, hit.Matched.Strength);
        Assert.Equal(1m, hit.Score);
        Assert.True(hit.AfterEvidence < 1m);
        Assert.Contains(hit.Evidence, line => line.Kind == "weak-alias");
    }

    [Fact]
    public void Another_kind_speaks_against_a_hit_and_does_not_remove_it()
    {
        var subject = new Subject("Always Shipping", PartyKind.Individual);
        var hit = Assert.Single(
            Screener(After).Screen(subject, new ScreeningDay(Day2018, false)).Hits
        );
        Assert.Contains(hit.Evidence, line => line is { Kind: "kind", Effect: < 0m });
        Assert.True(hit.AfterEvidence < hit.Score);
    }

    [Fact]
    public void Evidence_sums_up_to_the_number_after_it()
    {
        var hit = Assert.Single(AsItStands("LSS", After).Hits);
        Assert.Equal(hit.AfterEvidence, hit.Evidence.Sum(line => line.Effect));
    }

    [Fact]
    public void A_dated_act_of_the_pack_settles_a_day_that_no_edition_covers()
    {
        var act = new DatedListing(
            "ofac-sdn:12",
            "CYBER2",
            new LocalDate(2016, 12, 29),
            null,
            "EO"
        );
        var screener = new Screener(new ListBook([Before, After], [act]), []);
        var before = screener.Screen(
            new Subject("Later Security Service"),
            new ScreeningDay(new LocalDate(2016, 12, 28), false)
        );
        var after = screener.Screen(
            new Subject("Later Security Service"),
            new ScreeningDay(Day2017, false)
        );
        Assert.Empty(before.Hits);
        Assert.Equal(Presence.Listed, Assert.Single(after.Hits).Presence);
        Assert.NotEmpty(after.Gaps);
    }

    [Fact]
    public void The_starter_table_is_never_silent_about_itself() =>
        Assert.NotEmpty(AsItStands("Nobody At All", StarterEdition.Load()).Gaps);

    private static Screener Screener(params ListEdition[] editions) =>
        new(new ListBook([.. editions], []), []);

    private static ScreeningAnswer AsItStands(string name, params ListEdition[] editions) =>
        Screener(editions).Screen(new Subject(name), new ScreeningDay(Day2018, AsItStands: true));

    private static ScreeningAnswer On(LocalDate day, string name, params ListEdition[] editions) =>
        Screener(editions).Screen(new Subject(name), new ScreeningDay(day, AsItStands: false));
}
