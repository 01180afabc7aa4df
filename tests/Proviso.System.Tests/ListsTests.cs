using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Proviso.System.Tests;

/// <summary>List editions in a store: kept with their bytes, compared, and screened as of a day.</summary>
public sealed class ListsTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_folder_and_an_archive_are_kept_and_adding_them_again_adds_no_leaf()
    {
        var folder = Folder("sdn_2017-03-01", KeptDecisions.List);
        var zip = Path.Combine(_scratch.Folder, "sdn_2017-04-01.zip");
        ZipFile.CreateFromDirectory(Folder("other", KeptDecisions.List), zip);
        var added = Json(_scratch.Ends(0, "lists", "add", folder, zip, "-o", "json"));
        Assert.Equal([true, true], News(added));
        Assert.Equal(["2017-03-01", "2017-04-01"], Published(added));
        var checkpoint = _scratch.Ends(0, "log", "checkpoint").Output;

        Assert.Equal(
            [false, false],
            News(Json(_scratch.Ends(0, "lists", "add", folder, zip, "-o", "json")))
        );
        Assert.Equal(checkpoint, _scratch.Ends(0, "log", "checkpoint").Output);
        Assert.Equal(
            ["2017-03-01", "2017-04-01"],
            Published(Json(_scratch.Ends(0, "lists", "show", "-o", "json")))
        );

        var changed = Folder(
            "changed/sdn_2017-03-01",
            KeptDecisions.List.Replace("CUBA", "IRAN", StringComparison.Ordinal)
        );
        Assert.Contains(
            "The store keeps 1 other of ofac-sdn for that date",
            _scratch.Ends(0, "lists", "add", changed).Output,
            StringComparison.Ordinal
        );
        Assert.Equal(0, _scratch.Run("verify").Exit);
    }

    [Fact]
    public void One_broken_file_among_good_ones_keeps_nothing()
    {
        var good = Folder("sdn_2017-03-01", KeptDecisions.List);
        var broken = Folder("sdn_2017-04-01", KeptDecisions.List[..^40]);
        var before = _scratch.Bytes();
        var ran = _scratch.Ends(3, "lists", "add", good, broken);
        Assert.Empty(ran.Output);
        Assert.Contains("sdn_2017-04-01", ran.Error, StringComparison.Ordinal);
        Assert.Equal(before, _scratch.Bytes());
    }

    [Fact]
    public void July_and_August_of_2019_differ_by_two_thirty_eight_and_one()
    {
        var (july, august) = (Edition("sdn_2019-07-25"), Edition("sdn_2019-08"));
        var ran = Scratch.Bare("lists", "diff", july, august, "-o", "json");
        var json = Json(ran);
        Assert.Equal(10, ran.Exit);
        Assert.Equal(
            [2, 38, 1],
            new[] { "added", "removed", "changed" }.Select(k => json[k]!.AsArray().Count)
        );
        var changed = json["changed"]![0]!;
        Assert.StartsWith("ofac-sdn:", (string?)changed["id"], StringComparison.Ordinal);
        Assert.NotEmpty(changed["fields"]!.AsObject());
        var back = Json(Scratch.Bare("lists", "diff", august, july, "-o", "json"));
        Assert.Equal(38, back["added"]!.AsArray().Count);

        var same = Scratch.Bare("lists", "diff", july, july, "-o", "json");
        Assert.Equal(0, same.Exit);
        Assert.Empty(Json(same)["changed"]!.AsArray());
    }

    [Fact]
    public void Editions_of_the_store_are_named_by_date_or_id_and_what_they_lack_is_said()
    {
        _scratch.Ends(
            0,
            "lists",
            "add",
            Folder("sdn_2017-03-01", KeptDecisions.List),
            Folder(
                "sdn_2017-04-01",
                KeptDecisions.List.Replace("CUBA", "IRAN", StringComparison.Ordinal)
            )
        );
        var ran = _scratch.Ends(10, "lists", "diff", "2017-03-01", "2017-04-01", "-o", "json");
        Assert.Equal("ofac-sdn:36", (string?)Assert.Single(Json(ran)["changed"]!.AsArray())!["id"]);
        Assert.Contains(
            "no such edition in a store",
            _scratch.Ends(3, "lists", "diff", "2017-03-01", "2016-01-01").Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Between_two_editions_years_apart_the_store_says_the_gap()
    {
        _scratch.Ends(0, "lists", "add", Edition("sdn_2015-01-17"), Edition("sdn_2018-01-27"));
        string[] asked = ["screen", "FSB", "--at", "2017-02-03", "-o", "json"];
        var first = _scratch.Ends(10, asked);
        var gap = (string?)Assert.Single(Json(first)["gaps"]!.AsArray());
        Assert.Contains("between 2015-01-17 and 2018-01-27", gap, StringComparison.Ordinal);
        Assert.Equal(first.Output, _scratch.Ends(10, asked).Output);
        Assert.Equal(
            11,
            _scratch.Run("screen", "Wholly Unheard Of Zzyzx", "--at", "2017-02-03").Exit
        );
    }

    [Fact]
    public void A_live_list_that_is_too_old_answers_nothing_for_today()
    {
        _scratch.Ends(0, "lists", "add", Folder("sdn_2017-03-01", KeptDecisions.List));
        var before = _scratch.Bytes();
        var stale = _scratch.Ends(4, "screen", "Bank Rossiya");
        Assert.Empty(stale.Output);
        Assert.Contains("is of 2017-03-01", stale.Error, StringComparison.Ordinal);
        Assert.Equal(before, _scratch.Bytes());
        _scratch.Ends(10, "screen", "Bank Rossiya", "--max-list-age", "100000");
        _scratch.Ends(10, "screen", "Bank Rossiya", "--at", "2017-03-02");
        _scratch.Ends(0, "verify");
    }

    private string Folder(string name, string content) =>
        Path.GetDirectoryName(_scratch.File($"{name}/sdn.csv", content))!;

    private static string Edition(string name) => Cli.SharedFile($"data/ofac/{name}");

    private static JsonNode Json(Cli.Ran ran) => JsonNode.Parse(ran.Output)!;

    private static bool?[] News(JsonNode lists) =>
        [.. lists["editions"]!.AsArray().Select(e => (bool?)e!["new"])];

    private static string?[] Published(JsonNode lists) =>
        [.. lists["editions"]!.AsArray().Select(e => (string?)e!["published"])];
}
