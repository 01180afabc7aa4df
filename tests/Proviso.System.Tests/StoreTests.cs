using System.Text.Json.Nodes;

namespace Proviso.System.Tests;

/// <summary>Decisions with a store: its ledger counts, room is reserved, and all is kept or nothing.</summary>
public sealed class StoreTests : IDisposable
{
    private const string NotEar = KeptDecisions.NotEar;
    private const string Batched =
        """{"id":"ID","facts":{"txn":{"date":"2017-03-14","activities":["pay_fee"]},"actor":{"usPerson":true}LEDGER}}""";

    private readonly Scratch _scratch = new();
    private readonly string _fee;

    public StoreTests() =>
        _fee = _scratch.File(
            "fee.yaml",
            string.Join(
                '\n',
                File.ReadLines(Path.Combine(Cli.Root, KeptDecisions.Example))
                    .Where(line => !line.StartsWith("ledger", StringComparison.Ordinal))
            )
        );

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Four_fees_of_1200_find_room_in_5000_and_the_fifth_is_prohibited_by_the_cap()
    {
        var first = Reserve(0, "fee-1");
        Assert.Equal("reserved", (string?)first["reservation"]!["state"]);
        Assert.Equal("2600.00", (string?)Reserve(0, "fee-2")["reservation"]!["left"]);
        Assert.Equal("1400.00", (string?)Reserve(0, "fee-3")["reservation"]!["left"]);
        Assert.Equal("200.00", (string?)Reserve(0, "fee-4")["reservation"]!["left"]);
        var fifth = Reserve(12, "fee-5");
        Assert.Equal("prohibited", (string?)fifth["outcome"]);
        Assert.Equal("CYBER-GL1/(a)(1)(ii)", (string?)fifth["failed"]![0]);
        Assert.Equal("4800.00", (string?)fifth["caps"]![0]!["used_before"]);
        Assert.Null(fifth["reservation"]);

        // The same key is the same payment: it does not count itself, and takes nothing more.
        var again = Reserve(0, "fee-1");
        Assert.Equal("3600.00", (string?)again["caps"]![0]!["used_before"]);
        Assert.Equal(first["reservation"]!.ToJsonString(), again["reservation"]!.ToJsonString());
        Assert.Equal(["4800.00", "4"], Held());

        // A ledger of its own says there is room; the store's has the last word.
        var refused = _scratch.Ends(
            13,
            [.. Deciding(KeptDecisions.Example, "fee-6"), "--ledger", "case"]
        );
        Assert.Equal("refused", (string?)Json(refused)["reservation"]!["state"]);
        Assert.Equal("4800.00", Held()[0]);
        var well = JsonNode.Parse(_scratch.Ends(0, "verify", "-o", "json").Output)!;
        Assert.Equal(7, (int?)well["replayed"]);
    }

    [Fact]
    public async Task Of_two_payments_of_3000_at_once_exactly_one_finds_room()
    {
        string[] larger = ["--set", "payment.amount=3000", "--set", "payment.usdEquivalent=3000"];
        var runs = await Task.WhenAll(
            Enumerable
                .Range(0, 2)
                .Select(i =>
                    Task.Run(() => _scratch.Run([.. Deciding(_fee, $"at-once-{i}"), .. larger]))
                )
        );
        Assert.Equal([0, 12], runs.Select(r => r.Exit).Order());
        Assert.Equal(["3000.00", "1"], Held());
    }

    [Fact]
    public void What_is_not_permitted_reserves_nothing_and_says_so()
    {
        var open = _scratch.Ends(11, "decide", _fee, "--reserve", "--key", "a");
        var barred = _scratch.Ends(12, [.. Deciding(_fee, "b"), "--set", "place.crimea=true"]);
        Assert.All(
            [open, barred],
            ran =>
                Assert.Contains(
                    "nothing was reserved: only what is permitted takes room",
                    ran.Error,
                    StringComparison.Ordinal
                )
        );
        Assert.Equal(["0.00", "0"], Held());
    }

    [Fact]
    public void A_kept_screening_and_a_kept_scan_are_shown_as_they_were_answered()
    {
        var document = _scratch.File("news.txt", "January 5, 2017. The GRU was named.");
        var screened = _scratch.Ends(10, "screen", "FSB", "-o", "ndjson");
        var scanned = _scratch.Run("scan", document, "-o", "json");
        Assert.Equal(screened.Output, _scratch.Ends(0, "explain", Id(screened)).Output);
        Assert.Equal(
            Json(scanned).ToJsonString(),
            Json(_scratch.Ends(0, "explain", Id(scanned), "-q")).ToJsonString()
        );
        var file = _scratch.File("again.json", "");
        Assert.Empty(_scratch.Ends(0, "explain", Id(screened), "-o", $"json={file}").Output);
        Assert.Equal(screened.Output, File.ReadAllText(file));
        _scratch.Ends(2, "explain", Id(screened), "--why-not", "CYBER-GL1");

        static string Id(Cli.Ran ran) => ran.Error.Split("kept as ")[1].Split(',')[0];
    }

    [Fact]
    public void The_same_question_has_the_same_id_and_the_same_bytes_whatever_else_is_kept()
    {
        var first = _scratch.Ends(11, "decide", _fee, "-o", "json");
        _scratch.Ends(11, "screen", "Wholly Unheard Of Zzyzx");
        var second = _scratch.Ends(11, "decide", _fee, "-o", "json");
        Assert.Equal(first.Output, second.Output);
        Assert.Equal(0, (long?)Json(first)["basis"]!["ledger_seq"]);
        Assert.Contains(
            $"kept as {KeptDecisions.Id(first)}, leaf ",
            second.Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(3, "PV0407", "decide EXAMPLE --store STORE")]
    [InlineData(2, "neither case nor store", "decide EXAMPLE --ledger both --store STORE")]
    [InlineData(2, "needs a store", "decide EXAMPLE --ledger store")]
    [InlineData(2, "--holder NAME", "decide NAMELESS --ledger store --store STORE")]
    [InlineData(2, "takes one transaction", "decide -f FEE --reserve --store STORE")]
    [InlineData(3, "PV0407", "decide EXAMPLE --reserve --store STORE")]
    [InlineData(3, "PV0603", "decide PLAIN --reserve --holder \u0007 --store STORE")]
    [InlineData(3, "PV0611", "decide PLAIN --reserve --expires 2017-03-20 --store STORE")]
    [InlineData(
        3,
        "PV0611",
        "cap reserve fsb-fees 1 --holder a --at 2017-03-14 --key a --expires 2017-03-20 --store STORE"
    )]
    [InlineData(2, "--holder NAME", "decide -f NAMELESS.jsonl --ledger store --store STORE")]
    [InlineData(2, "pass --reserve too", "decide PLAIN --key a --store STORE")]
    [InlineData(2, "pass --reserve too", "decide PLAIN --expires 2027-01-01")]
    [InlineData(2, "pass --reserve too", "decide -f NAMELESS.jsonl --key a --store STORE")]
    [InlineData(2, "pass --store PATH", "decide PLAIN --holder a")]
    [InlineData(2, "leave one out", "decide PLAIN --holder a --ledger case --store STORE")]
    [InlineData(2, "leave --store out", "explain PLAIN --store STORE")]
    [InlineData(2, "wants a transaction in a file", "decide --reserve --store STORE")]
    [InlineData(3, "PV0401", "screen FSB --lists NOWHERE --store STORE")]
    [InlineData(3, "PV0401", "scan EXAMPLE --lists NOWHERE --store STORE")]
    [InlineData(2, "--limit 0", "screen FSB --limit 0")]
    [InlineData(2, "--limit -1", "screen FSB --limit -1 --store STORE")]
    public void Whose_ledger_counts_is_said_or_asked(int exit, string told, string command)
    {
        var nameless = _scratch.File(
            "nameless.yaml",
            File.ReadAllText(_fee)
                .Replace("name: Northlake Devices Inc., ", "", StringComparison.Ordinal)
        );
        var batch = _scratch.File("batch.jsonl", Batch("a"));
        var ran = Scratch.Bare(
            command
                .Replace("NAMELESS.jsonl", batch, StringComparison.Ordinal)
                .Replace("PLAIN", $"{_fee} --set {NotEar}", StringComparison.Ordinal)
                .Replace("EXAMPLE", KeptDecisions.Example, StringComparison.Ordinal)
                .Replace("NAMELESS", nameless, StringComparison.Ordinal)
                .Replace("FEE", _fee, StringComparison.Ordinal)
                .Replace("STORE", _scratch.Store, StringComparison.Ordinal)
                .Split(' ')
        );
        Assert.True(exit == ran.Exit, ran.Error);
        Assert.Contains(told, ran.Error, StringComparison.Ordinal);
        Assert.Empty(ran.Output);
        Assert.Empty(Directory.EnumerateFiles(_scratch.Folder, "store.db*"));
    }

    [Theory]
    [InlineData("Northlake Devices, Inc", true)]
    [InlineData("NORTHLAKE DEVICES INCORPORATED", true)]
    [InlineData("Northlаke Devices Inc.", true)]
    [InlineData("Ghost", false)]
    public void A_holder_the_ledger_does_not_know_is_said_with_whom_it_may_be(
        string holder,
        bool isAlike
    )
    {
        Reserve(0, "fee-1");
        string[] asked = ["decide", _fee, "--set", NotEar, "--holder", holder, "-o", "json"];
        var told = _scratch.Ends(0, asked);
        var gaps = string.Join(' ', Json(told)["gaps"]!.AsArray().Select(g => (string?)g));
        Assert.Contains("The store's ledger has no entry of ", gaps, StringComparison.Ordinal);
        Assert.Equal(
            isAlike,
            gaps.Contains("alike: northlake devices inc.", StringComparison.Ordinal)
        );
        Assert.Equal(told.Output, _scratch.Ends(0, asked).Output);
        var known = _scratch.Ends(0, [.. asked[..^4], "-o", "json"]);
        Assert.DoesNotContain("no entry of", known.Output, StringComparison.Ordinal);

        string[] claim = [.. Claiming("1.00", "x"), "--holder", holder];
        var reserved = _scratch.Ends(0, [.. claim[..4], .. claim[6..], "-o", "json"]);
        Assert.Equal(isAlike, Json(reserved)["caveat"] is not null);
        Assert.Null(Json(_scratch.Ends(0, "cap", "show", "fsb-fees", "-o", "json"))["caveat"]);
        _scratch.Ends(0, "verify");
    }

    [Fact]
    public void An_answer_that_has_no_place_to_go_takes_no_room_and_leaves_no_store()
    {
        var nowhere = Path.Combine(_scratch.Folder, "none", "answer.json");
        var ran = _scratch.Ends(3, [.. Deciding(_fee, "a")[..^1], $"json={nowhere}"]);
        Assert.Contains("PV0402", ran.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_scratch.Store));
    }

    [Fact]
    public void A_batch_is_kept_whole_or_not_at_all()
    {
        var good = Batch("a") + Batch("b/1.json");
        var whole = _scratch.File("whole.jsonl", good);
        Assert.Equal(
            2,
            _scratch.Ends(11, "decide", "-f", whole, "-o", "ndjson").Output.Count(c => c == '\n')
        );
        Assert.Equal(0, _scratch.Run("explain", "a", "--exit-zero", "-q").Exit);
        Assert.Equal(0, _scratch.Run("explain", "b/1.json", "--exit-zero", "-q").Exit);

        var broken = _scratch.File("broken.jsonl", good + "{\"id\":\"c\",\n");
        var ledger = _scratch.File(
            "ledger.jsonl",
            good + Batch("c", ",\"ledger\":{\"feesPaidSameYearUsd\":1}")
        );
        var before = _scratch.Bytes();
        Assert.Contains(
            "broken.jsonl:3:",
            _scratch.Ends(3, "decide", "-f", broken).Error,
            StringComparison.Ordinal
        );
        var refused = _scratch.Ends(3, "decide", "-f", ledger);
        Assert.Contains("ledger.jsonl:3:1: error PV0407", refused.Error, StringComparison.Ordinal);
        Assert.Equal(before, _scratch.Bytes());
    }

    /// <summary>The checkpoints are what an older copy is seen by; whoever puts one back takes them away as well.</summary>
    [Fact]
    public void An_older_copy_without_checkpoints_is_not_well_and_verify_writes_nothing()
    {
        _scratch.Ends(0, Claiming("1.00", "a"));
        File.Copy(_scratch.Store, _scratch.Store + ".before");
        _scratch.Ends(0, Claiming("4000.00", "b"));
        File.Move(_scratch.Store + ".before", _scratch.Store, overwrite: true);
        File.Delete(_scratch.Checkpoints);
        var before = _scratch.Bytes();
        var told = _scratch.Ends(20, "verify");
        Assert.Contains("no checkpoint lies beside it", told.Output, StringComparison.Ordinal);
        Assert.Contains(
            "if it is an older copy",
            _scratch.Ends(0, "cap", "show", "fsb-fees", "-q").Error,
            StringComparison.Ordinal
        );
        Assert.Equal(before, _scratch.Bytes());
        _scratch.Ends(20, "verify");

        // Going on with it is allowed, as after a restore; both say what that means.
        Assert.Contains(
            "no checkpoint lies beside",
            _scratch.Ends(0, Claiming("4000.00", "c")).Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "were begun anew",
            _scratch.Ends(0, "verify").Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("a folder", "PV0502")]
    [InlineData("in no folder", "PV0501")]
    [InlineData("not a database", "PV0503")]
    [InlineData("another program's", "PV0504")]
    [InlineData("newer", "PV0505")]
    public void A_store_that_cannot_be_used_is_5_and_stays_as_it_is(string kind, string code)
    {
        var path = Broken(kind);
        var before = _scratch.Bytes();
        string[][] verbs =
        [
            [.. Deciding(_fee, "a")],
            ["screen", "FSB", "-o", "json"],
            ["verify"],
        ];
        foreach (var verb in verbs)
        {
            var ran = Scratch.Bare([.. verb, "--store", path]);
            Assert.Equal(5, ran.Exit);
            Assert.True(
                verb is ["verify"] || ran.Error.Contains(code, StringComparison.Ordinal),
                ran.Error
            );
            Assert.Empty(ran.Output);
        }

        Assert.Equal(before, _scratch.Bytes());
    }

    private string Broken(string kind)
    {
        switch (kind)
        {
            case "a folder":
                return _scratch.Folder;
            case "in no folder":
                return Path.Combine(_scratch.Folder, "none", "store.db");
            case "not a database":
                return _scratch.File("text.db", new string('x', 5000));
            case "another program's":
                var other = Path.Combine(_scratch.Folder, "other.db");
                Forger.Pragma(other, "user_version = 7");
                return other;
            default:
                _scratch.Ends(0, Claiming("1", "a"));
                Forger.Pragma(_scratch.Store, "user_version = 99");
                return _scratch.Store;
        }
    }

    private JsonNode Reserve(int exit, string key) =>
        Json(_scratch.Ends(exit, Deciding(_fee, key)));

    private static string[] Deciding(string file, string key) =>
        ["decide", file, "--set", NotEar, "--reserve", "--key", key, "-o", "json"];

    private static string[] Claiming(string amount, string key) =>
        [
            .. "cap reserve fsb-fees".Split(' '),
            amount,
            .. "--holder a --at 2017-03-14 --key".Split(' '),
            key,
        ];

    /// <summary>What is reserved in the store, and how many entries hold it.</summary>
    private string[] Held()
    {
        var shown = Json(_scratch.Ends(0, "cap", "show", "fsb-fees", "-o", "json"));
        var held = shown["entries"]!.AsArray().Count(e => (string?)e!["state"] == "reserved");
        return [(string)shown["reserved"]!, $"{held}"];
    }

    private static string Batch(string id, string ledger = "") =>
        Batched
            .Replace("ID", id, StringComparison.Ordinal)
            .Replace("LEDGER", ledger, StringComparison.Ordinal) + "\n";

    private static JsonNode Json(Cli.Ran ran) => JsonNode.Parse(ran.Output)!;
}
