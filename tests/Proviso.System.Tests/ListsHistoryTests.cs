using System.Text.Json.Nodes;
using Proviso.Storage.Tests.Fetching;

namespace Proviso.System.Tests;

/// <summary>A list and a party through the editions of a store, and an entry as of a day.</summary>
public sealed class ListsHistoryTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_partys_life_is_told_with_its_fields_and_the_gaps()
    {
        Keep(
            ("sdn_2017-03-01", KeptDecisions.List),
            (
                "sdn_2017-03-03",
                KeptDecisions.List.Replace("CUBA", "IRAN", StringComparison.Ordinal)
            ),
            (
                "sdn_2017-03-20",
                KeptDecisions.List[KeptDecisions.List.IndexOf("18715", StringComparison.Ordinal)..]
            )
        );
        var ran = _scratch.Ends(0, "lists", "history", "ofac-sdn:36", "-o", "json");
        var json = Json(ran);
        Assert.Equal("proviso/lists-history/1", (string?)json["schema"]);
        Assert.Equal(
            [
                "present  2017-03-01 False",
                "changed 2017-03-01 2017-03-03 True",
                "removed 2017-03-03 2017-03-20 False",
            ],
            json["events"]!
                .AsArray()
                .Select(e => $"{e!["kind"]} {e["after"]} {e["by"]} {(bool)e["day_known"]!}")
        );
        var fields = json["events"]![1]!["fields"]!.AsObject();
        Assert.Equal("""{"programs":{"old":["CUBA"],"new":["IRAN"]}}""", fields.ToJsonString());
        var gap = Assert.Single(json["gaps"]!.AsArray())!;
        Assert.Equal(17, (int)gap["days"]!);
        Assert.Empty(
            Json(
                _scratch.Ends(0, "lists", "history", "ofac-sdn:36", "--max-gap", "17", "-o", "json")
            )["gaps"]!.AsArray()
        );
        Assert.Contains(
            "No edition between 2017-03-03 and 2017-03-20",
            _scratch.Ends(0, "lists", "history", "ofac-sdn:36").Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "In none of them",
            _scratch.Ends(0, "lists", "history", "ofac-sdn:1").Output,
            StringComparison.Ordinal
        );

        var steps = Json(_scratch.Ends(0, "lists", "history", "--list", "ofac-sdn", "-o", "json"))[
            "steps"
        ]!.AsArray();
        Assert.Equal(
            ["2 0 0 0", "2 0 0 1", "1 0 1 0"],
            steps.Select(s =>
                $"{s!["parties"]} {s["added"]!.AsArray().Count} {s["removed"]!.AsArray().Count} {s["changed"]!.AsArray().Count}"
            )
        );
    }

    [Fact]
    public void An_entry_as_of_a_day_is_listed_not_listed_or_not_known()
    {
        var without = KeptDecisions.List[
            ..KeptDecisions.List.IndexOf("18715", StringComparison.Ordinal)
        ];
        Keep(
            ("sdn_2017-03-01", without),
            ("sdn_2017-03-03", KeptDecisions.List),
            ("sdn_2017-03-08", KeptDecisions.List),
            ("sdn_2017-03-30", without)
        );
        // Not the bank: its designation is an act of law in the pack, which speaks for every day.
        var listed = Entry(10, "ofac-sdn:36", "2017-03-05");
        Assert.Equal("listed", (string?)listed["presence"]);
        Assert.True((bool)listed["coverage"]!["covered"]!);
        var told = Assert.Single(listed["entries"]!.AsArray())!;
        Assert.Equal("2017-03-03", (string?)told["published"]);
        Assert.Equal("CUBA", (string?)told["fields"]!["programs"]![0]);
        Assert.Contains("aliases", told["not_told"]!.AsArray().Select(n => (string)n!));
        Assert.Equal("primary", (string?)told["names"]![0]!["kind"]);

        Assert.Equal("not_listed", (string?)Entry(0, "ofac-sdn:999", "2017-03-05")["presence"]);
        var never = Entry(11, "ofac-sdn:999", "2017-03-15");
        Assert.Equal(
            ("not_listed", true),
            ((string?)never["presence"], (bool)never["as_far_as_known"]!)
        );
        Assert.Contains(
            "between 2017-03-08 and 2017-03-30",
            (string?)never["coverage"]!["gap"],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "not listed as far as known",
            _scratch.Ends(11, "lists", "party", "ofac-sdn:999", "--at", "2017-03-15").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_party_of_no_kept_list_and_a_gap_of_no_days_are_told()
    {
        Keep(("sdn_2017-03-01", KeptDecisions.List));
        foreach (var key in new[] { "un-sc:QDi.001", "36", "ofac" })
        {
            Assert.Contains(
                "PV0412",
                _scratch.Ends(3, "lists", "party", key).Error,
                StringComparison.Ordinal
            );
            Assert.Contains(
                "PV0412",
                _scratch.Ends(3, "lists", "history", key).Error,
                StringComparison.Ordinal
            );
        }

        _scratch.Ends(2, "lists", "party", "ofac-sdn:36", "--max-gap", "-1");
        _scratch.Ends(2, "lists", "history");
        _scratch.Ends(2, "lists", "history", "ofac-sdn:36", "--list", "ofac-sdn");
        Assert.Equal(
            5,
            Scratch.Bare("lists", "history", "ofac-sdn:36", "--store", _scratch.Store + ".no").Exit
        );
    }

    /// <summary>The counts of INDEX.md for two real editions, and the party that everything begins with.</summary>
    [Fact]
    public void Real_editions_tell_what_became_of_the_security_service()
    {
        _scratch.Ends(
            0,
            "lists",
            "add",
            Cli.SharedFile("data/ofac/sdn_2015-01-17"),
            Cli.SharedFile("data/ofac/sdn_2018-01-27"),
            Cli.SharedFile("data/ofac/sdn_2022-07-06")
        );
        var events = Json(_scratch.Ends(0, "lists", "history", "ofac-sdn:21344", "-o", "json"))[
            "events"
        ]!.AsArray();
        Assert.Equal(
            ["added 2015-01-17 2018-01-27", "changed 2018-01-27 2022-07-06"],
            events.Select(e => $"{e!["kind"]} {e["after"]} {e["by"]}")
        );
        Assert.All(events, e => Assert.False((bool)e!["day_known"]!));
        // The act of 2016-12-29 settles what no edition covers.
        Assert.Equal("listed", (string?)Entry(10, "ofac-sdn:21344", "2017-02-03")["presence"]);
    }

    [Fact]
    public void The_largest_gap_that_a_screening_takes_for_cover_is_the_callers_to_say()
    {
        Keep(("sdn_2017-03-01", KeptDecisions.List), ("sdn_2017-03-20", KeptDecisions.List));
        string[] asked = ["screen", "Wholly Unheard Of Zzyzx", "--at", "2017-03-10"];
        _scratch.Ends(11, asked);
        _scratch.Ends(0, [.. asked, "--max-gap", "19"]);
        _scratch.Ends(2, [.. asked, "--max-gap", "-3"]);
    }

    /// <summary>A decision rests on an edition that is kept as a delta over others: it is made again, or the loss is told.</summary>
    [Fact]
    public void A_decision_on_an_edition_in_the_middle_of_a_run_is_made_again()
    {
        var rows = OfficialSet.New().Sdn;
        Keep([
            .. Enumerable
                .Range(0, 6)
                .Select(i =>
                    (
                        i == 3 ? "sdn_2017-03-13T180000"
                        : i == 2 ? "sdn_2017-03-13T090000"
                        : $"sdn_2017-03-1{i + (i > 3 ? 0 : 1)}",
                        string.Concat(rows.Skip(5 * i).Select(row => row + "\n"))
                    )
                ),
        ]);
        var decided = Json(
            _scratch.Ends(11, "decide", KeptDecisions.Example, "--ledger", "case", "-o", "json")
        );
        Assert.Equal(
            ["2017-03-13", "2017-03-14", "2017-03-15"],
            decided["basis"]!["lists"]!.AsArray().Select(l => (string)l!["published"]!).Distinct()
        );
        Assert.Contains("1 replayed", _scratch.Ends(0, "verify").Output, StringComparison.Ordinal);
        // The whole file at the beginning of the run, which no decision names.
        Forger.Run(
            _scratch.Store,
            "DELETE FROM blob WHERE sha256 = (SELECT base FROM blob WHERE step = 1 ORDER BY length DESC LIMIT 1)"
        );
        _scratch.Ends(20, "verify");
    }

    private JsonNode Entry(int exit, string party, string at) =>
        Json(_scratch.Ends(exit, "lists", "party", party, "--at", at, "-o", "json"));

    private void Keep(params (string Name, string Content)[] editions) =>
        _scratch.Ends(
            0,
            [
                "lists",
                "add",
                .. editions.Select(e =>
                    Path.GetDirectoryName(_scratch.File($"{e.Name}/sdn.csv", e.Content))!
                ),
            ]
        );

    private static JsonNode Json(Cli.Ran ran) => JsonNode.Parse(ran.Output)!;
}
