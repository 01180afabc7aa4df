using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Proviso.Storage.Tests.Fetching;

namespace Proviso.System.Tests;

/// <summary><c>proviso lists update</c> and <c>accept</c> against a real server on this machine: exit codes, what is said, what stays.</summary>
public sealed class ListsUpdateTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly LocalServer _server = new();

    public void Dispose()
    {
        _server.Dispose();
        _scratch.Dispose();
    }

    [Fact]
    public void A_list_comes_stays_is_held_and_is_let_through_by_two()
    {
        Serve(OfficialSet.New(), daysAgo: 1, "a");
        var first = Update(0);
        Assert.Equal("live", Outcome(first));
        Assert.Equal("unchanged", Outcome(Update(0)));

        Serve(OfficialSet.New().Without(n => n is >= 1000 and < 1012), daysAgo: 0, "b");
        var held = Update(14);
        Assert.Equal("held", Outcome(held));
        Assert.Contains(
            "ofac-sdn is HELD: removed (12 of 405 parties",
            held.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("proviso lists accept ", held.Error, StringComparison.Ordinal);
        var shown = Json(_scratch.Ends(0, "lists", "show", "-o", "json"));
        Assert.Single(shown["editions"]!.AsArray());
        var id = (string)Assert.Single(shown["held"]!.AsArray())!["edition"]!;
        Assert.Contains(
            "HELD, waits for two people",
            _scratch.Ends(0, "lists", "show").Output,
            StringComparison.Ordinal
        );

        string[] accept =
        [
            "lists",
            "accept",
            id[..12],
            "--why",
            "twelve were delisted",
            "--by",
            "Ann",
        ];
        Assert.Contains("PV0360", _scratch.Ends(3, accept).Error, StringComparison.Ordinal);
        Assert.Contains(
            "PV0360",
            _scratch.Ends(3, [.. accept, "--by", "ANN"]).Error,
            StringComparison.Ordinal
        );
        Assert.Equal("live", Outcome(_scratch.Ends(0, [.. accept, "--by", "Bo", "-o", "json"])));
        shown = Json(_scratch.Ends(0, "lists", "show", "-o", "json"));
        Assert.Equal([false, true], shown["editions"]!.AsArray().Select(e => (bool)e!["live"]!));
        Assert.Empty(shown["held"]!.AsArray());
        Assert.Contains("PV0810", _scratch.Ends(3, accept).Error, StringComparison.Ordinal);
        Assert.Equal(0, _scratch.Run("verify").Exit);
    }

    /// <summary>What failed, and whether what is live may still answer for today, are different things.</summary>
    [Fact]
    public void A_failure_is_5_or_3_while_the_live_edition_is_fresh_and_4_when_it_is_not()
    {
        _server.Serve("/sdn.csv", LocalServer.Status(500));
        Assert.Contains("no edition of it is live", Update(4).Error, StringComparison.Ordinal);

        Serve(OfficialSet.New(), daysAgo: 2, "a");
        Update(0);
        _server.Serve("/sdn.csv", LocalServer.Status(500));
        var ran = Update(5);
        Assert.Equal("failed", Outcome(ran));
        Assert.Contains("was NOT updated: the edition of", ran.Error, StringComparison.Ordinal);
        _server.Serve("/sdn.csv", LocalServer.File(Encoding.ASCII.GetBytes("<html>sorry</html>")));
        Assert.Contains("PV0809", Update(3).Output, StringComparison.Ordinal);
        // It came today, whatever its date.
        Assert.Equal(3, Run("--max-list-age", "0").Exit);
        Assert.Equal(10, _scratch.Run("screen", "Federal Security Service").Exit);
    }

    /// <summary>A list that has not changed for weeks is not old when its issuer was asked today.</summary>
    [Fact]
    public void An_edition_confirmed_today_answers_for_today()
    {
        Serve(OfficialSet.New(), daysAgo: 40, "a");
        Update(0);
        Assert.Equal(10, _scratch.Run("screen", "Federal Security Service").Exit);
        using var other = new Scratch();
        var folder = Path.GetDirectoryName(
            other.File("sdn_2024-01-01/sdn.csv", KeptDecisions.List)
        )!;
        other.Ends(0, "lists", "add", folder);
        other.Ends(4, "screen", "Bank Rossiya");
    }

    [Fact]
    public void Addresses_nobody_allowed_are_not_asked()
    {
        var config = Config(loopback: false);
        var ran = _scratch.Run("lists", "update", "ofac-sdn", "--config", config, "-o", "json");
        Assert.Equal(4, ran.Exit);
        Assert.Contains("PV0801", ran.Output, StringComparison.Ordinal);
        Assert.Empty(_server.Requests);
    }

    [Theory]
    [InlineData("lists: {sources: [{list: x, form: f}]}", "a source has files")]
    [InlineData("lists: {sources: [{list: x, form: f, files: []}]}", "one or more")]
    [InlineData("lists: {sources: [{lists: x}]}", "did you mean 'list'?")]
    [InlineData(
        "lists: {sources: [{list: x, form: f, files: [{name: a, address: sdn.csv}]}]}",
        "begins with https://"
    )]
    [InlineData(
        "lists: {sources: [{list: x, form: f, loopback: maybe, files: [{name: a, address: 'https://h/a'}]}]}",
        "true or false"
    )]
    [InlineData("lists: [", "PV0")]
    public void A_configuration_that_is_wrong_is_told_with_its_place(string yaml, string said)
    {
        var config = _scratch.File("proviso.yaml", yaml + "\n");
        var ran = _scratch.Ends(3, "lists", "update", "x", "--config", config);
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
        Assert.Matches("proviso\\.yaml:[12]:[0-9]+: error PV", ran.Error);
        Assert.False(File.Exists(_scratch.Store));
    }

    [Fact]
    public void A_list_without_an_address_and_a_store_without_lists_are_told()
    {
        Assert.Contains(
            "did you mean 'ofac-sdn'?",
            _scratch.Ends(3, "lists", "update", "ofac-snd").Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "un-sc",
            _scratch.Ends(2, "lists", "update").Error,
            StringComparison.Ordinal
        );
    }

    private Cli.Ran Update(int exit)
    {
        var ran = Run();
        Assert.True(ran.Exit == exit, $"exit {ran.Exit}\n{ran.Output}\n{ran.Error}");
        return ran;
    }

    private Cli.Ran Run(params string[] more) =>
        _scratch.Run([
            "lists",
            "update",
            "ofac-sdn",
            "--config",
            Config(loopback: true),
            "-o",
            "json",
            .. more,
        ]);

    private void Serve(OfficialSet set, int daysAgo, string etag)
    {
        var modified = DateTimeOffset
            .UtcNow.AddDays(-daysAgo)
            .ToString("r", CultureInfo.InvariantCulture);
        foreach (var file in set.Files())
        {
            _server.Serve(
                $"/{file.Name}",
                LocalServer.File(file.Content.ToArray(), $"\"{etag}{file.Name}\"", modified)
            );
        }
    }

    private string Config(bool loopback)
    {
        var files = new[] { "sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv" }.Select(name =>
            $"        - {{name: {name}, address: '{_server.Address($"/{name}")}'}}\n"
        );
        return _scratch.File(
            "own.yaml",
            $"lists:\n  sources:\n    - list: ofac-sdn\n      form: OFAC csv\n      loopback: {(loopback ? "true" : "false")}\n      files:\n{string.Concat(files)}"
        );
    }

    private static JsonNode Json(Cli.Ran ran) => JsonNode.Parse(ran.Output)!;

    private static string Outcome(Cli.Ran ran) =>
        (string)Assert.Single(Json(ran)["lists"]!.AsArray())!["outcome"]!;
}
