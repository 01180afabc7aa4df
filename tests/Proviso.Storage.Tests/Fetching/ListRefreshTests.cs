using Proviso.Lists;
using Proviso.Lists.Refresh;

namespace Proviso.Storage.Tests.Fetching;

/// <summary>A list brought up to date from a real server: what goes live, what comes only when it changed, what is held.</summary>
public sealed class ListRefreshTests
{
    [Fact]
    public void The_first_edition_goes_live_with_its_bytes_its_prints_and_a_leaf()
    {
        using var trial = new RefreshTrial();
        var kept = trial.Begin();
        Assert.Equal("2024-05-05", kept.Date.ToString());
        Assert.Equal(new LocalTime(9, 0), kept.Date.Time);
        Assert.Equal(
            OfficialSet.New().Files().Select(f => Digest.Of(f.Content.Span)),
            kept.Files.Select(f => f.Sha256)
        );
        Assert.NotNull(trial.Shelf.Prints(kept.Id));
        Assert.Equal(kept.Id, trial.Records.LastConfirmed("ofac-sdn")!.Report.EditionId);
        Assert.Empty(StoreCheck.Of(trial.Scratch.Path).Findings);
    }

    [Theory]
    [InlineData("a", RefreshTrial.Sunday)]
    [InlineData("", RefreshTrial.Sunday)]
    public void What_did_not_change_is_asked_for_and_not_sent(string etag, string lastModified)
    {
        using var trial = new RefreshTrial();
        trial.Serve(OfficialSet.New(), lastModified, etag);
        Assert.Equal(RefreshOutcome.Live, trial.Run().Outcome);
        trial.Server.Requests.Clear();
        var again = trial.Run();
        Assert.Equal(RefreshOutcome.Unchanged, again.Outcome);
        Assert.Equal(4, trial.Server.Requests.Count);
        Assert.All(
            trial.Server.Requests,
            request =>
                Assert.Contains(
                    etag.Length > 0 ? "If-None-Match: \"a-" : "If-Modified-Since: Sun, 05 May",
                    request,
                    StringComparison.Ordinal
                )
        );
        Assert.Single(trial.Shelf.Catalog());
        // That it was asked is known: the edition is as old as the answer, not as its date.
        Assert.Equal(
            RefreshOutcome.Unchanged,
            trial.Records.LastConfirmed("ofac-sdn")!.Report.Outcome
        );
    }

    [Fact]
    public void The_same_bytes_from_a_server_without_memory_are_no_new_edition()
    {
        using var trial = new RefreshTrial();
        trial.Serve(OfficialSet.New(), lastModified: "");
        Assert.Equal(RefreshOutcome.Live, trial.Run().Outcome);
        Assert.Equal(RefreshOutcome.Unchanged, trial.Run().Outcome);
        Assert.Single(trial.Shelf.Catalog());
    }

    [Fact]
    public void An_ordinary_day_goes_live_and_the_files_that_stayed_are_not_sent_again()
    {
        using var trial = new RefreshTrial();
        trial.Serve(OfficialSet.New(), RefreshTrial.Sunday, "a");
        trial.Run();
        var next = OfficialSet.New().With(sdn: rows => [.. rows, OfficialSet.Row(2000, 77)]);
        trial.Server.Serve(
            "/sdn.csv",
            LocalServer.File(next.Files()[0].Content.ToArray(), "\"b\"", RefreshTrial.Monday)
        );
        var report = trial.Run();
        Assert.Equal("Live", RefreshTrial.Said(report));
        Assert.Equal(406, report.Edition!.Parties);
        var newest = trial.Shelf.Catalog()[^1];
        Assert.Equal("2024-05-06", newest.Date.ToString());
        Assert.Equal(4, trial.Shelf.Files(newest.Id).Length);
    }

    [Fact]
    public void Of_two_editions_of_one_day_the_later_is_live()
    {
        using var trial = new RefreshTrial();
        trial.Begin();
        trial.Serve(
            OfficialSet.New().With(sdn: rows => [.. rows, OfficialSet.Row(2000, 77)]),
            "Sun, 05 May 2024 18:00:00 GMT"
        );
        Assert.Equal("Live", RefreshTrial.Said(trial.Run()));
        var catalog = trial.Shelf.Catalog();
        Assert.Equal(["2024-05-05", "2024-05-05"], catalog.Select(e => e.Date.ToString()));
        var newest = Assert.Single(EditionChoice.Newest(catalog.Select(e => e.Entry)));
        Assert.Equal(new LocalTime(18, 0), newest.Date.Time);
    }

    /// <summary>A real case: an issuer changes its file and leaves the date that the file or the server tells.</summary>
    [Fact]
    public void Other_content_of_the_same_date_is_dated_by_the_day_it_was_first_seen()
    {
        using var trial = new RefreshTrial();
        trial.Begin();
        trial.Serve(
            OfficialSet.New().With(sdn: rows => [.. rows, OfficialSet.Row(2000, 77)]),
            RefreshTrial.Sunday,
            "other"
        );
        Assert.Equal("Live", RefreshTrial.Said(trial.Run()));
        var newest = Assert.Single(
            EditionChoice.Newest(trial.Shelf.Catalog().Select(e => e.Entry))
        );
        Assert.Equal("2024-05-06", newest.Date.ToString());
        Assert.Contains("first seen", newest.Date.How, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_people_let_a_held_edition_through_and_the_log_has_their_names()
    {
        using var trial = new RefreshTrial();
        var first = trial.Begin();
        trial.Serve(OfficialSet.New().Without(n => n is >= 1000 and < 1012));
        Assert.StartsWith("held ", RefreshTrial.Said(trial.Run()), StringComparison.Ordinal);
        Assert.Equal([first.Id], trial.Shelf.Catalog().Select(e => e.Id));
        var held = Assert.Single(trial.Records.Held());

        Assert.Equal(
            "PV0360",
            Assert
                .Throws<InvalidInputException>(() =>
                    trial.Refresh.Accept(held, null, ["Ann", "ann"], "twelve were delisted")
                )
                .Diagnostics[0]
                .Code
        );
        Assert.Single(trial.Records.Held());

        var report = trial.Refresh.Accept(held, null, ["Ann", "Bo"], "twelve were delisted");
        Assert.Equal(RefreshOutcome.Live, report.Outcome);
        Assert.Empty(trial.Records.Held());
        var newest = trial.Shelf.Catalog()[^1];
        Assert.Contains("let through by Ann and Bo", newest.How, StringComparison.Ordinal);
        var kept = trial.Records.LastConfirmed("ofac-sdn")!.Report;
        Assert.Equal(["Ann", "Bo"], kept.Override.By);
        Assert.Equal("twelve were delisted", kept.Override.Why);
        Assert.Equal("tester", kept.By);
        Assert.Empty(StoreCheck.Of(trial.Scratch.Path).Findings);
    }

    [Fact]
    public void An_edition_is_let_through_only_the_gates_that_are_named()
    {
        using var trial = new RefreshTrial();
        trial.Begin();
        trial.Serve(OfficialSet.New().Without(n => n is >= 1000 and < 1040));
        Assert.EndsWith(" removed", RefreshTrial.Said(trial.Run()), StringComparison.Ordinal);
        var held = Assert.Single(trial.Records.Held());
        var report = trial.Refresh.Accept(held, ["removed"], ["Ann", "Bo"], "delisted");
        Assert.Equal(RefreshOutcome.Held, report.Outcome);
        Assert.Single(trial.Shelf.Catalog());
    }

    [Fact]
    public void What_is_held_waits_until_the_issuer_publishes_what_passes()
    {
        using var trial = new RefreshTrial();
        trial.Begin();
        trial.Serve(OfficialSet.New().Without(n => n is >= 1000 and < 1012));
        trial.Run();
        trial.Run();
        Assert.Single(trial.Records.Held());
        trial.Serve(OfficialSet.New(), "Mon, 06 May 2024 10:00:00 GMT", "mended");
        Assert.Equal(RefreshOutcome.Unchanged, trial.Run().Outcome);
        Assert.Empty(trial.Records.Held());
    }

    [Fact]
    public void A_refresh_that_fails_is_in_the_log_with_its_cause()
    {
        using var trial = new RefreshTrial();
        trial.Begin();
        trial.Server.Serve("/alt.csv", LocalServer.Status(500));
        trial.Run();
        var report = trial.Records.Last("ofac-sdn", RefreshOutcome.Failed)!.Report;
        Assert.Equal("PV0804", Assert.Single(report.Problems).Code);
        Assert.Equal("2024-05-05", report.Live!.ToString());
    }

    /// <summary>The whole list of a real day, and the next day's with it.</summary>
    [Fact]
    public void Real_files_go_live_and_the_alias_file_left_out_is_held()
    {
        var folder = SharedData.Path("ofac/sdn_2021-07-07");
        using var trial = new RefreshTrial();
        foreach (var name in new[] { "sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv" })
        {
            var path = Path.Combine(folder, name);
            trial.Server.Serve(
                $"/{name}",
                LocalServer.File(
                    File.ReadAllBytes(File.Exists(path) ? path : $"{path}.gz"),
                    $"\"{name}\"",
                    "Wed, 07 Jul 2021 12:00:00 GMT"
                )
            );
        }

        var report = trial.Run();
        Assert.Equal("Live", RefreshTrial.Said(report));
        Assert.Equal(8976, report.Edition!.Parties);
        Assert.Equal("Unchanged", RefreshTrial.Said(trial.Run()));
        trial.Source = trial.Source with
        {
            Files = [.. trial.Source.Files.Where(f => f.Name != "alt.csv")],
        };
        trial.Server.Serve(
            "/sdn.csv",
            LocalServer.File(
                [.. File.ReadAllBytes(Path.Combine(folder, "sdn.csv.gz"))],
                "\"again\"",
                "Thu, 08 Jul 2021 12:00:00 GMT"
            )
        );
        Assert.Equal("held lost-aliases whole", RefreshTrial.Said(trial.Run()));
        Assert.Equal(report.EditionId, Assert.Single(trial.Shelf.Catalog()).Id);
    }
}
