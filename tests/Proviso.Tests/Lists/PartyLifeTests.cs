using NodaTime;
using Proviso.Lists;

namespace Proviso.Tests.Lists;

/// <summary>A party's life through editions, and what the editions cannot tell of it.</summary>
public sealed class PartyLifeTests
{
    private const string Key = "ofac-sdn:7";

    [Fact]
    public void Added_changed_and_removed_are_told_with_the_editions_between_which_it_happened()
    {
        var life = Life((1, null), (2, "CUBA"), (3, "CUBA"), (5, "IRAN"), (6, null));
        Assert.Equal(
            [
                "Added 2020-01-01 2020-01-02",
                "Changed 2020-01-03 2020-01-05",
                "Removed 2020-01-05 2020-01-06",
            ],
            life.Events.Select(e => $"{e.Kind} {e.After!.Date} {e.By.Date}")
        );
        var change = Assert.Single(life.Events[1].Fields);
        Assert.Equal("programs", change.Field);
        Assert.Equal(["CUBA"], change.Old);
        Assert.Equal(["IRAN"], change.New);
        Assert.All(life.Events, e => Assert.True(e.IsSure));
        Assert.Empty(life.Gaps);
    }

    [Fact]
    public void Of_the_first_edition_it_is_only_told_that_it_is_there() =>
        Assert.Equal(
            [PartyEventKind.Present],
            Life((1, "CUBA"), (2, "CUBA")).Events.Select(e => e.Kind)
        );

    [Fact]
    public void A_party_may_come_back() =>
        Assert.Equal(
            [PartyEventKind.Present, PartyEventKind.Removed, PartyEventKind.Added],
            Life((1, "CUBA"), (2, null), (3, "CUBA")).Events.Select(e => e.Kind)
        );

    [Fact]
    public void Across_a_gap_the_day_is_not_sure_and_the_gap_is_told()
    {
        var life = Life((1, null), (9, "CUBA"));
        Assert.False(Assert.Single(life.Events).IsSure);
        var gap = Assert.Single(life.Gaps);
        Assert.Equal(
            ("2020-01-01", "2020-01-09", 8),
            ($"{gap.Before.Date}", $"{gap.After.Date}", gap.Days)
        );
        Assert.True(Assert.Single(Life((1, null), (8, "CUBA")).Events).IsSure);
    }

    [Fact]
    public void An_edition_is_read_only_where_the_party_reads_otherwise()
    {
        var read = new List<string>();
        var points = Points((1, "CUBA"), (2, "CUBA"), (3, "CUBA"), (4, "IRAN"), (5, "IRAN"))
            .Select(p =>
                p with
                {
                    Read = () =>
                    {
                        read.Add(p.Edition.Id);
                        return p.Read();
                    },
                }
            );
        PartyLife.Of(Key, [.. points]);
        Assert.Equal(["1", "4"], read);
    }

    /// <summary>A filtered export of one program says nothing of who is not in it.</summary>
    [Fact]
    public void The_silence_of_a_part_removes_nobody()
    {
        var points = Points((1, "CUBA"), (2, null), (3, "CUBA"));
        var part = Edition(2, null, isPart: true);
        var between = points[1] with { Prints = () => PartyPrints.Of(part), Read = () => part };
        Assert.Equal(
            [PartyEventKind.Present],
            PartyLife.Of(Key, [points[0], between, points[2]]).Events.Select(e => e.Kind)
        );
    }

    /// <summary>Where the alias file was not given, no alias went.</summary>
    [Fact]
    public void A_field_of_which_one_edition_does_not_speak_did_not_change()
    {
        var row = Csv.Row(21344, "FEDERAL SECURITY SERVICE", "CYBER2");
        var without = Csv.Edition(EditionDate.Given(new LocalDate(2020, 1, 1)), row);
        var with = Proviso.Lists.Ofac.OfacCsvReader.Read(
            [Csv.File(row + "\n"), Csv.File(Csv.FsbAlias + "\n", "alt.csv")],
            EditionDate.Given(new LocalDate(2020, 1, 2))
        );
        Assert.Equal(
            [PartyEventKind.Present],
            PartyLife
                .Of("ofac-sdn:21344", [Point("1", without), Point("2", with)])
                .Events.Select(e => e.Kind)
        );
        var step = ListLife.Of([Point("1", without), Point("2", with)]).Last();
        Assert.Empty(step.Changed);
    }

    [Fact]
    public void A_list_from_edition_to_edition_counts_as_a_comparison_of_the_two_does()
    {
        var (july, august) = (Snapshots.Read("sdn_2019-07-25"), Snapshots.Read("sdn_2019-08"));
        var step = ListLife.Of([Point("1", july), Point("2", august)]).Last();
        var delta = ListDelta.Between(july, august);
        Assert.Equal(delta.Added.Select(p => p.Key), step.Added.Select(p => p.Key));
        Assert.Equal(delta.Removed.Select(p => p.Key), step.Removed.Select(p => p.Key));
        Assert.Equal(delta.Changed.Select(p => p.Key), step.Changed.Select(p => p.Key));
        Assert.Equal((2, 38, 1), (step.Added.Length, step.Removed.Length, step.Changed.Length));
    }

    private static PartyLife Life(params (int Day, string? Program)[] days) =>
        PartyLife.Of(Key, Points(days));

    private static ImmutableArray<HistoryPoint> Points(params (int Day, string? Program)[] days) =>
        [.. days.Select(d => Point($"{d.Day}", Edition(d.Day, d.Program)))];

    private static HistoryPoint Point(string id, ListEdition edition) =>
        new(
            new EditionEntry(edition.List, edition.Date, id),
            () => PartyPrints.Of(edition),
            () => edition
        );

    private static ListEdition Edition(int day, string? program, bool isPart = false)
    {
        var date = EditionDate.Given(new LocalDate(2020, 1, day));
        var read = program is null
            ? Csv.Edition(date, Csv.Row(1, "OTHER", "CUBA"))
            : Csv.Edition(date, Csv.Row(1, "OTHER", "CUBA"), Csv.Row(7, "SEVEN", program));
        return new ListEdition(read.Issuer, read.List, date, read.Sha256, read.Parties, [])
        {
            IsPart = isPart,
        };
    }
}
