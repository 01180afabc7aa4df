using System.Globalization;
using System.Text;

namespace Proviso.System.Tests;

/// <summary>
/// Names, ids, cells of files and entries of lists that color a terminal, begin a line or turn the direction: whatever
/// the verb, in no answer for people and in no message is there more of them than a dot.
/// </summary>
public sealed class HostileTextTests : IDisposable
{
    private const string Hostile = "Nomad\u001b[2J\n✓ PERMITTED\u202E\u2066\u2028\u009b31m Ltd";
    private const string Escaped =
        "Nomad\\u001b[2J\\n✓ PERMITTED\\u202E\\u2066\\u2028\\u009b31m Ltd";
    private const string Shown = "Nomad·[2J·✓ PERMITTED····31m Ltd";

    private readonly Scratch _scratch = new();
    private readonly string _list;

    public HostileTextTests() =>
        _list = _scratch.File(
            "sdn.csv",
            "1,\"NOMAD\u202E TRADING\u001b[31m LTD\",-0- ,\"CYBER2\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n"
        );

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Screening_shows_names_and_lists_as_they_can_be_seen()
    {
        var one = Seen(Scratch.Bare("screen", Hostile));
        Assert.Contains(Shown, one.Output, StringComparison.Ordinal);
        Seen(Scratch.Bare("screen", "Nomad Trading Ltd", "--lists", _list, "--at", "2018-01-27"));
        var many = _scratch.File("many.csv", $"name,id\n\"{Hostile}\",\"{Hostile}\"\n");
        Seen(_scratch.Run("screen", "-f", many));
    }

    [Theory]
    [InlineData("parties[0].name")]
    [InlineData("bankChain[0].name")]
    [InlineData("payment.payee")]
    [InlineData("permit.issuer")]
    [InlineData("actor.name")]
    public void A_decision_and_its_explanation_are_seen_as_they_are(string path)
    {
        var set = $"{path}=\"{Escaped}\"";
        string[] facts = [KeptDecisions.Example, "--set", set, "--set", KeptDecisions.NotEar];
        Seen(Scratch.Bare(["decide", .. facts]));
        Seen(Scratch.Bare(["explain", .. facts, "-v"]));
    }

    [Fact]
    public void Ids_keys_and_holders_are_seen_as_they_are()
    {
        var lines = _scratch.File(
            "many.jsonl",
            """{"id":"ID","facts":{"txn":{"date":"2017-03-14","activities":["pay_fee"]},"actor":{"usPerson":true}}}""".Replace(
                "ID",
                Escaped,
                StringComparison.Ordinal
            )
        );
        var kept = Seen(_scratch.Run("decide", "-f", lines));
        Assert.Contains(Shown, kept.Output, StringComparison.Ordinal);
        Seen(_scratch.Run("explain", Hostile));
        string[] claim =
        [
            "--at",
            "2017-03-14",
            "--key",
            "k\u202E\u2028",
            "--holder",
            "a\u202E\u2066",
        ];
        Seen(_scratch.Run(["cap", "reserve", "fsb-fees", "1.00", .. claim]));
        Seen(_scratch.Run("cap", "show", "fsb-fees"));
        Seen(_scratch.Run("cap", "show", Hostile));
        Seen(_scratch.Run("cap", "show", "fsb-fees", "--holder", Hostile));
        Seen(_scratch.Run("verify"));
        Seen(_scratch.Run("log", "prove", Hostile));
    }

    [Fact]
    public void Documents_lists_and_arguments_are_seen_as_they_are()
    {
        var text = _scratch.File(
            "text.txt",
            $"Fees of $5,000 to Nomad Trading Ltd, {Hostile}, and FSB."
        );
        Seen(Scratch.Bare("scan", text, "--lists", _list, "--at", "2018-01-27"));
        Seen(_scratch.Run("lists", "add", _list, "--published", "2018-01-27"));
        var other = _scratch.File(
            "other/sdn.csv",
            File.ReadAllText(_list).Replace("TRADING", "SHIPPING", StringComparison.Ordinal)
        );
        Seen(Scratch.Bare("lists", "diff", _list, other));
        Seen(_scratch.Run("lists", "show"));
        Seen(Scratch.Bare("law", "show", Hostile));
        Seen(Scratch.Bare(Hostile));
        Seen(Scratch.Bare("decide", Hostile));
        Seen(Scratch.Bare("screen", "x", "--lists", Hostile));
        Seen(Scratch.Bare("verify", "--store", Hostile));
    }

    private static Cli.Ran Seen(Cli.Ran ran)
    {
        foreach (var rune in (ran.Output + ran.Error).EnumerateRunes().Distinct())
        {
            var works =
                Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator;
            Assert.False(
                works && rune.Value != '\n',
                $"U+{rune.Value:X4} in: {ran.Output}{ran.Error}"
            );
        }

        Assert.DoesNotContain("\n✓ PERMITTED·", ran.Output + ran.Error, StringComparison.Ordinal);
        return ran;
    }
}
