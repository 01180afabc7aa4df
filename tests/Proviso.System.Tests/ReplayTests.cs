using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Proviso.System.Tests;

/// <summary>What was decided is shown again to be what it was, and whoever changes it is seen.</summary>
public sealed class ReplayTests(KeptDecisions made) : IClassFixture<KeptDecisions>
{
    [Fact]
    public void Every_decision_is_made_again_when_what_it_was_read_from_is_gone()
    {
        var before = made.Kept.Bytes();
        var told = JsonNode.Parse(made.Kept.Ends(0, "verify", "-o", "json").Output)!;
        Assert.True((bool?)told["well"]);
        Assert.Equal(3, (int?)told["replayed"]);
        Assert.Empty(told["findings"]!.AsArray());
        Assert.Equal(before, made.Kept.Bytes());
    }

    [Fact]
    public void Explain_shows_a_kept_decision_and_says_that_it_is_the_same()
    {
        var (plain, law, listed) = (
            made.Kept.Ends(0, "explain", made.Plain),
            made.Kept.Ends(12, "explain", made.OtherLaw),
            made.Kept.Ends(11, "explain", made.Listed, "-o", "json")
        );
        Assert.All(
            [plain, law, listed],
            ran =>
                Assert.Contains(
                    "made again from what was kept: the same bytes",
                    ran.Error,
                    StringComparison.Ordinal
                )
        );
        Assert.StartsWith("✓ PERMITTED", plain.Output, StringComparison.Ordinal);
        Assert.StartsWith("✕ PROHIBITED", law.Output, StringComparison.Ordinal);
        var lists = JsonNode.Parse(listed.Output)!["basis"]!["lists"]!.AsArray();
        Assert.Equal("2017-03-01", (string?)Assert.Single(lists)!["published"]);
    }

    [Theory]
    [InlineData(3, "explain d-000000000000")]
    [InlineData(3, "explain a/b.json")]
    [InlineData(2, "explain {plain} --set item.subjectToEar=true")]
    [InlineData(2, "explain {plain} --lists anything")]
    public void What_explain_cannot_show_is_said_once(int exit, string command)
    {
        var words = command.Replace("{plain}", made.Plain, StringComparison.Ordinal).Split(' ');
        var ran = made.Kept.Ends(exit, words);
        Assert.Empty(ran.Output);
    }

    [Theory]
    [InlineData("body", "leaf {leaf}: its body or salt is not what it was committed to")]
    [InlineData("body and commitment", "a leaf from {from} to {to} was changed")]
    [InlineData("list", "blob: the stored bytes of ")]
    [InlineData("law", "blob: the stored bytes of ")]
    [InlineData("law and its digest", "blob: ")]
    [InlineData("index", "record: ")]
    [InlineData("raw byte", "leaf {leaf}: its body or salt")]
    public void A_byte_changed_anywhere_is_found_and_named(string where, string finding)
    {
        using var copy = made.Kept.Copy();
        var leaf = LeafOf(copy, made.Plain);
        switch (where)
        {
            case "body":
                Forger.Flip(copy.Store, "leaf_body", "body", $"idx = {leaf}");
                break;
            case "body and commitment":
                Forger.Rewrite(copy.Store, leaf, "permitted", "forbidden");
                Forger.MakeCommitmentFit(copy.Store, leaf);
                break;
            case "list":
                Forger.Flip(copy.Store, "blob", "stored", "length < 1000");
                break;
            case "law":
                Forger.Flip(copy.Store, "blob", "stored", "length > 1000");
                break;
            case "law and its digest":
                Forger.Flip(copy.Store, "blob", "stored", "length > 1000");
                Forger.Run(
                    copy.Store,
                    "UPDATE blob SET stored_sha256 = replace(stored_sha256, 'a', 'b') WHERE length > 1000"
                );
                break;
            case "index":
                Forger.Run(
                    copy.Store,
                    $"UPDATE record SET at = '2017-03-15' WHERE id = '{made.Plain}'"
                );
                break;
            default:
                Raw(copy.Store, $"\"id\":\"{made.Plain}\"");
                break;
        }

        var told = copy.Ends(20, "verify");
        Assert.Contains(
            finding
                .Replace("{leaf}", Written(leaf), StringComparison.Ordinal)
                .Replace("{from}", Written(leaf), StringComparison.Ordinal)
                .Replace("{to}", Written(leaf), StringComparison.Ordinal),
            told.Output,
            StringComparison.Ordinal
        );
    }

    /// <summary>Leaf, tree and checkpoints fit the forged text; only making the decision again still tells.</summary>
    [Theory]
    [InlineData(
        "\\\"outcome\\\":\\\"permitted\\\"",
        "\\\"outcome\\\":\\\"forbidden\\\"",
        "differs"
    )]
    [InlineData("\"answer\":", "\"answed\":", "its answer cannot be read")]
    [InlineData("\"scalar\":\"1200", "\"scalar\":\"1e9", "made again")]
    [InlineData("\"type\":\"Date\"", "\"type\":\"Dote\"", "it cannot be made again")]
    public void A_forged_decision_is_found_by_making_it_again(
        string old,
        string other,
        string finding
    )
    {
        using var copy = made.Kept.Copy();
        var leaf = LeafOf(copy, made.Plain);
        Forger.Rewrite(copy.Store, leaf, old, other);
        Forger.MakeAllFit(copy.Store, leaf);
        var told = copy.Ends(20, "verify", "-o", "json");
        var found = Assert.Single(JsonNode.Parse(told.Output)!["findings"]!.AsArray())!;
        Assert.Equal(leaf, (long?)found["leaf"]);
        Assert.Contains(finding, (string?)found["what"], StringComparison.Ordinal);
        var shown = copy.Run("explain", made.Plain, "-q");
        Assert.True(shown.Exit is 20 or 3, $"exit {shown.Exit}");
        Assert.NotEmpty(shown.Error);
    }

    [Fact]
    public void A_record_that_was_changed_is_not_shown()
    {
        using var copy = made.Kept.Copy();
        Forger.Rewrite(copy.Store, LeafOf(copy, made.Plain), "permitted", "forbidden");
        var ran = copy.Ends(5, "explain", made.Plain);
        Assert.Contains("PV0510", ran.Error, StringComparison.Ordinal);
        Assert.Empty(ran.Output);
    }

    [Fact]
    public void An_older_copy_put_back_is_found_and_used_by_nobody()
    {
        using var copy = made.Kept.Copy();
        File.Copy(made.Older.Store, copy.Store, overwrite: true);
        RefusedByAll(copy, "an older copy was put back");
    }

    [Fact]
    public void A_tail_taken_off_is_found_and_the_store_used_by_nobody()
    {
        using var copy = made.Kept.Copy();
        var tail = LeafOf(copy, made.Plain);
        Forger.Run(copy.Store, $"DELETE FROM leaf WHERE idx >= {tail}");
        Forger.Run(copy.Store, $"DELETE FROM leaf_body WHERE idx >= {tail}");
        Forger.Run(copy.Store, $"DELETE FROM record WHERE leaf >= {tail}");
        Forger.MakeTreeFit(copy.Store);
        var found = copy.Ends(20, "verify");
        Assert.Contains("its tail was taken off", found.Output, StringComparison.Ordinal);
        Assert.Contains(
            "PV0507",
            copy.Ends(5, "decide", KeptDecisions.Example, "--ledger", "case").Error,
            StringComparison.Ordinal
        );
    }

    private void RefusedByAll(Scratch copy, string finding)
    {
        Assert.Contains(finding, copy.Ends(20, "verify").Output, StringComparison.Ordinal);
        var before = copy.Bytes();
        string[][] verbs =
        [
            ["decide", KeptDecisions.Example, "--ledger", "case"],
            ["explain", made.Plain],
            ["screen", "FSB"],
            ["lists", "show"],
            ["cap", "show", "fsb-fees"],
            ["log", "checkpoint"],
        ];
        foreach (var verb in verbs)
        {
            var ran = copy.Ends(5, verb);
            Assert.Empty(ran.Output);
            Assert.Contains("PV0507", ran.Error, StringComparison.Ordinal);
        }

        Assert.Equal(before, copy.Bytes());
    }

    private static long LeafOf(Scratch scratch, string id)
    {
        var bytes = Forger.Read(
            scratch.Store,
            $"SELECT CAST(max(leaf) AS BLOB) FROM record WHERE id = '{id}'"
        );
        return long.Parse(Encoding.UTF8.GetString(bytes), CultureInfo.InvariantCulture);
    }

    /// <summary>One byte of the file itself.</summary>
    private static void Raw(string store, string text)
    {
        var bytes = File.ReadAllBytes(store);
        var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text));
        Assert.True(at > 0, "the text is not in the file");
        bytes[at + text.Length - 2] ^= 1;
        File.WriteAllBytes(store, bytes);
    }

    private static string Written(long number) => number.ToString(CultureInfo.InvariantCulture);
}
