using NodaTime;
using Proviso.Lists;
using Proviso.Lists.Refresh;

namespace Proviso.Tests.Lists;

/// <summary>What holds a refresh back: each gate is shown shut by the fault it is for, and all of them open for an ordinary day.</summary>
public sealed class RefreshGatesTests
{
    private static readonly string[] Old =
    [
        .. Enumerable
            .Range(1, 100)
            .Select(i => Csv.Row(i, $"PARTY {i}", "CUBA", $"DOB {1900 + i}.")),
        .. Canary
            .Of("ofac-sdn")
            .Select(c => Csv.Row(int.Parse(c.Key[9..]), c.Name, "SDGT", "-0- ")),
    ];

    /// <summary>As if every file of the set had been there.</summary>
    private static ListEdition Edition(int day, params string[] rows)
    {
        var date = EditionDate.Given(new LocalDate(2020, 1, day));
        var read = Csv.Edition(date, rows);
        return new ListEdition(
            read.Issuer,
            read.List,
            date,
            read.Sha256,
            read.Parties,
            caveats: []
        );
    }

    private static string[] Shut(ListEdition? live, ListEdition next) =>
        [.. RefreshGates.Judge(live, next, GateBounds.Usual).Failed.Select(g => g.Gate)];

    [Fact]
    public void An_ordinary_day_passes() =>
        Assert.Empty(
            Shut(Edition(1, Old), Edition(2, [.. Old, Csv.Row(900, "NEW", "CUBA", "-0- ")]))
        );

    [Fact]
    public void Nothing_passes_a_gate_that_the_verdict_does_not_name() =>
        Assert.Equal(
            RefreshGates.Judge(Edition(1, Old), Edition(2, Old), GateBounds.Usual).Gates.Length,
            RefreshGates
                .Judge(Edition(1, Old), Edition(2, Old), GateBounds.Usual)
                .Gates.DistinctBy(g => g.Gate)
                .Count()
        );

    [Fact]
    public void More_than_two_in_a_hundred_removed_wait_for_a_person()
    {
        Assert.Empty(Shut(Edition(1, Old), Edition(2, Old[2..])));
        Assert.Contains("removed", Shut(Edition(1, Old), Edition(2, Old[3..])));
    }

    [Fact]
    public void More_than_twenty_in_a_hundred_added_wait_for_a_person()
    {
        string[] more =
        [
            .. Old,
            .. Enumerable.Range(500, 30).Select(i => Csv.Row(i, $"N {i}", "CUBA", "-0- ")),
        ];
        Assert.Equal(["added"], Shut(Edition(1, Old), Edition(2, more)));
    }

    [Fact]
    public void Losses_are_not_made_good_by_gains()
    {
        string[] redated =
        [
            .. Old.Select((row, i) => i < 10 ? row.Replace("DOB 19", "DOB 18") : row),
        ];
        Assert.Equal(["lost-birth-dates"], Shut(Edition(1, Old), Edition(2, redated)));
    }

    [Fact]
    public void A_count_that_the_file_declares_is_the_count_read()
    {
        var cut = Edition(2, Old);
        cut = new ListEdition(cut.Issuer, cut.List, cut.Date, cut.Sha256, cut.Parties, [])
        {
            Declared = Old.Length + 1,
        };
        Assert.Equal(["declared-count"], Shut(Edition(1, Old), cut));
    }

    [Fact]
    public void A_program_that_vanishes_waits_for_a_person() =>
        Assert.Equal(
            ["lost-programs"],
            Shut(Edition(1, [.. Old, Csv.Row(900, "X", "IRAN-TRA", "-0- ")]), Edition(2, Old))
        );

    [Fact]
    public void A_party_that_has_stood_there_for_years_is_missed()
    {
        var last = Old.Length - 1;
        Assert.Equal(["canaries"], Shut(Edition(1, Old), Edition(2, Old[..last])));
        Assert.Equal(["canaries"], Shut(null, Edition(2, Old[..last])));
    }

    [Fact]
    public void An_older_copy_does_not_replace_a_newer() =>
        Assert.Equal(["not-older"], Shut(Edition(2, Old), Edition(1, Old)));

    [Fact]
    public void Two_people_let_through_what_they_name_and_nothing_else()
    {
        var verdict = RefreshGates.Judge(Edition(2, Old), Edition(1, Old[3..]), GateBounds.Usual);
        var accepted = GateOverride.Of(["removed"], ["Ann", "Bo"], "delisting of 1 January");
        Assert.Equal(["not-older"], verdict.FailedBeside(accepted).Select(g => g.Gate));
    }

    [Theory]
    [InlineData("Ann", "Ann", "why")]
    [InlineData("Ann", " ", "why")]
    [InlineData("Ann", "Bo", " ")]
    public void One_person_or_no_reason_lets_nothing_through(
        string one,
        string other,
        string why
    ) =>
        Assert.Throws<InvalidInputException>(() => GateOverride.Of(["removed"], [one, other], why));

    /// <summary>A failed alias file swallowed is the known fault of refreshes elsewhere.</summary>
    [Fact]
    public void The_alias_file_left_out_is_seen()
    {
        var folder = SharedData.Path("ofac/sdn_2021-07-07");
        var whole = Read(Directory.GetFiles(folder));
        var without = Read([.. Directory.GetFiles(folder).Where(f => !f.Contains("alt."))]);
        Assert.Contains("lost-aliases", Shut(whole, without));
        Assert.Contains("whole", Shut(null, without));
    }

    [Fact]
    public void Five_days_of_the_invasion_pass_and_three_years_do_not()
    {
        var before = Read([SharedData.Path("ofac/sdn_2022-02-24/sdn.csv.gz")]);
        var after = Read([SharedData.Path("ofac/sdn_2022-03-01/sdn.csv.gz")]);
        var longAgo = Read([SharedData.Path("ofac/sdn_2018-01-27/sdn.csv.gz")]);
        // The daily run holds only the primary file, which is said of every edition of it.
        Assert.Equal(["whole"], Shut(before, after));
        Assert.Contains("removed", Shut(longAgo, after));
        Assert.Contains("added", Shut(longAgo, after));
    }

    private static ListEdition Read(params string[] paths) =>
        EditionReader.Read(
            [.. paths.Select(p => new ListFile(Path.GetFileName(p), File.ReadAllBytes(p)))],
            new ListHints(
                Published: null,
                List: "ofac-sdn",
                [Path.GetFileName(Path.GetDirectoryName(paths[0]))!]
            )
        );
}
