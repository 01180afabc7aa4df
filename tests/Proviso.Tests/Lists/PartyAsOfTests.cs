using NodaTime;
using Proviso.Lists;

namespace Proviso.Tests.Lists;

/// <summary>An entry as of a day: three-valued, and never a bare no where no edition covers the day.</summary>
public sealed class PartyAsOfTests
{
    private const string Key = "ofac-sdn:7";

    [Theory]
    [InlineData(1, 2, true, true, "listed", true)]
    [InlineData(1, 2, false, false, "not listed", true)]
    [InlineData(1, 20, true, true, "listed", false)]
    [InlineData(1, 20, false, false, "as far as known", false)]
    [InlineData(1, 20, true, false, "unknown", false)]
    [InlineData(1, 20, false, true, "unknown", false)]
    public void Between_two_editions(
        int before,
        int after,
        bool inOne,
        bool inOther,
        string answer,
        bool covered
    )
    {
        var entry = PartyAsOf.Of(
            Key,
            new LocalDate(2020, 1, before).PlusDays(1 - (after == 2 ? 1 : 0)),
            [Edition(before, inOne), Edition(after, inOther)],
            []
        );
        Assert.Equal(answer, Word(entry));
        Assert.Equal(covered, entry.Gap is null);
    }

    [Fact]
    public void The_largest_gap_is_the_callers_to_say()
    {
        ImmutableArray<ListEdition> editions = [Edition(1, true), Edition(20, true)];
        Assert.NotNull(PartyAsOf.Of(Key, new LocalDate(2020, 1, 5), editions, []).Gap);
        Assert.Null(PartyAsOf.Of(Key, new LocalDate(2020, 1, 5), editions, [], 19).Gap);
    }

    [Fact]
    public void The_entry_is_that_of_the_edition_live_on_the_day()
    {
        var entry = PartyAsOf.Of(
            Key,
            new LocalDate(2020, 1, 3),
            [Edition(1, true, "CUBA"), Edition(3, true, "IRAN"), Edition(5, true, "SDGT")],
            []
        );
        var told = Assert.Single(entry.Witnesses);
        Assert.Equal("live", told.Role);
        Assert.Contains(told.Fields, f => f.Key == "programs" && f.Value is ["IRAN"]);
        // The one file of the set that was given has no aliases to tell.
        Assert.Contains("aliases", told.Silent);
        Assert.DoesNotContain(told.Fields, f => f.Key == "aliases");
    }

    [Fact]
    public void After_the_last_edition_and_before_the_first_nothing_is_certain()
    {
        ImmutableArray<ListEdition> editions = [Edition(5, false), Edition(6, false)];
        Assert.Equal(
            "as far as known",
            Word(PartyAsOf.Of(Key, new LocalDate(2020, 1, 4), editions, []))
        );
        Assert.Equal(
            "as far as known",
            Word(PartyAsOf.Of(Key, new LocalDate(2020, 1, 7), editions, []))
        );
        Assert.Equal(
            "unknown",
            Word(PartyAsOf.Of(Key, new LocalDate(2020, 1, 4), [Edition(5, true)], []))
        );
        Assert.Equal("as far as known", Word(PartyAsOf.Of(Key, new LocalDate(2020, 1, 4), [], [])));
    }

    [Fact]
    public void Of_two_editions_of_one_day_the_later_speaks_for_the_days_after()
    {
        ImmutableArray<ListEdition> editions =
        [
            Timed(1, 9, false),
            Timed(1, 18, true),
            Edition(4, true),
        ];
        Assert.Equal("listed", Word(PartyAsOf.Of(Key, new LocalDate(2020, 1, 2), editions, [])));
        // On the day itself it depends on the hour.
        Assert.Equal("unknown", Word(PartyAsOf.Of(Key, new LocalDate(2020, 1, 1), editions, [])));
        // Where one of the two has no time, nothing says which is the later.
        Assert.Equal(
            "unknown",
            Word(
                PartyAsOf.Of(
                    Key,
                    new LocalDate(2020, 1, 2),
                    [Edition(1, false), Timed(1, 18, true), Edition(4, true)],
                    []
                )
            )
        );
    }

    [Fact]
    public void The_newest_of_a_list_is_the_later_of_its_day()
    {
        EditionEntry[] catalog =
        [
            new("a", Timed(1, 9, true).Date, "1"),
            new("a", Timed(1, 18, true).Date, "2"),
            new("b", Edition(1, true).Date, "3"),
            new("b", Timed(1, 18, true).Date, "4"),
            new("c", Edition(1, true).Date, "5"),
            new("c", Edition(2, true).Date, "6"),
        ];
        Assert.Equal(["2", "3", "4", "6"], EditionChoice.Newest(catalog).Select(e => e.Id));
    }

    [Theory]
    [InlineData("sdn_2021-08-18T093901.csv", "09:39:01")]
    [InlineData("sdn_2021-08-18T09:39:01.csv", "09:39:01")]
    [InlineData("sdn_2021-08-18T253901.csv", null)]
    [InlineData("sdn_2021-08-18.csv", null)]
    public void A_name_may_tell_the_time(string name, string? time) =>
        Assert.Equal(time, EditionDate.Find(null, [name]).Time?.ToString("HH:mm:ss", null));

    private static string Word(PartyAsOf entry) =>
        entry.Listed.IsTrue ? "listed"
        : entry.Listed.IsUnknown ? "unknown"
        : entry.AsFarAsKnown ? "as far as known"
        : "not listed";

    private static ListEdition Edition(int day, bool holds, string program = "CUBA") =>
        Edition(EditionDate.Given(new LocalDate(2020, 1, day)), holds, program);

    private static ListEdition Timed(int day, int hour, bool holds) =>
        Edition(
            EditionDate.Given(new LocalDate(2020, 1, day)) with
            {
                Time = new LocalTime(hour, 0),
            },
            holds,
            "CUBA"
        );

    private static ListEdition Edition(EditionDate date, bool holds, string program) =>
        holds
            ? Csv.Edition(date, Csv.Row(1, "OTHER", "CUBA"), Csv.Row(7, "SEVEN", program))
            : Csv.Edition(date, Csv.Row(1, "OTHER", "CUBA"));
}
