using System.Text;
using Proviso.Lists;
using Proviso.Lists.Refresh;
using Proviso.Storage.Fetching;
using static Proviso.Storage.Tests.Fetching.BadRefresh;

namespace Proviso.Storage.Tests.Fetching;

/// <summary>
/// Whatever goes wrong with a refresh, it is refused for its own cause, the last good edition stays live byte for byte, and
/// the try is in the log.
/// </summary>
public sealed class BadRefreshTests(ITestOutputHelper output)
{
    private static readonly FetchLimits Small = new(
        TimeSpan.FromSeconds(1),
        MostBytes: 400_000,
        MostRedirects: 3
    );

    public static TheoryData<string> Causes => [.. All.Select(bad => bad.Cause)];

    private static IEnumerable<BadRefresh> All =>
        [.. BadAnswers.OnTheWire, .. BadAnswers.InTheFiles, .. BadEditions.AtTheGates];

    [Fact]
    public void There_are_at_least_forty_causes_and_no_two_are_the_same()
    {
        output.WriteLine($"{All.Count()} bad refreshes");
        Assert.True(All.Count() >= 40);
        Assert.Equal(All.Count(), All.DistinctBy(bad => bad.Cause).Count());
    }

    [Theory]
    [MemberData(nameof(Causes))]
    public void It_is_refused_and_the_last_good_edition_stays(string cause)
    {
        var bad = All.Single(one => one.Cause == cause);
        using var trial = new RefreshTrial(Small);
        var good = trial.Begin();
        trial.Serve(OfficialSet.New().With(sdn: rows => [.. rows, OfficialSet.Row(2000, 77)]));
        bad.Spoil(trial);
        var report = trial.Run();

        Assert.Equal(bad.Refused, RefreshTrial.Said(report));
        Assert.Equal(good.Date.ToString(), report.Live!.ToString());
        var live = Assert.Single(trial.Shelf.Catalog());
        Assert.Equal(good.Id, live.Id);
        Assert.Equal(
            OfficialSet.New().Files().Select(f => f.Content.ToArray()),
            trial.Shelf.Files(live.Id).Select(f => f.Content.ToArray())
        );
        Assert.NotNull(trial.Records.Last("ofac-sdn", report.Outcome));
        Assert.Empty(StoreCheck.Of(trial.Scratch.Path).Findings);
    }

    /// <summary>The next right file is taken, whatever went wrong before it.</summary>
    [Theory]
    [InlineData("the server is broken")]
    [InlineData("an empty file")]
    [InlineData("three in a hundred parties gone")]
    public void After_it_a_good_one_goes_live(string cause)
    {
        using var trial = new RefreshTrial(Small);
        trial.Begin();
        All.Single(one => one.Cause == cause).Spoil(trial);
        trial.Run();
        trial.Serve(
            OfficialSet.New().With(sdn: rows => [.. rows, OfficialSet.Row(2000, 77)]),
            "Mon, 06 May 2024 11:00:00 GMT"
        );
        Assert.Equal("Live", RefreshTrial.Said(trial.Run()));
    }
}
