using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Proviso.System.Tests;

/// <summary>The cap ledger as people run it: one process a claim, many at once, some of them killed.</summary>
public sealed class CapTests(ITestOutputHelper output) : IDisposable
{
    private const string Fee = "99.99";
    private const int Workers = 8;
    private const int Each = 12;

    private readonly string _folder = Directory.CreateTempSubdirectory("proviso-caps-").FullName;

    private string Store => Path.Combine(_folder, "store.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Eight_workers_fill_the_cap_and_not_one_cent_more()
    {
        var answers = new Cli.Ran[Workers * Each];
        var workers = Enumerable
            .Range(0, Workers)
            .Select(worker => new Thread(() =>
            {
                for (var i = 0; i < Each; i++)
                {
                    answers[worker * Each + i] = Reserve($"{worker}-{i}", Fee);
                }
            }))
            .ToArray();
        Array.ForEach(workers, w => w.Start());
        Array.ForEach(workers, w => w.Join());

        Assert.Equal(50, answers.Count(a => a.Exit == 0 && State(a) == "reserved"));
        Assert.Equal(46, answers.Count(a => a.Exit == 13 && State(a) == "refused"));
        var shown = Show();
        Assert.Equal("0.50", (string?)shown["left"]);
        Assert.Equal("4999.50", (string?)shown["reserved"]);
        Assert.Equal(Workers * Each, shown["entries"]!.AsArray().Count);
        Assert.Equal(0, Cli.Run("verify", "--store", Store).Exit);
    }

    [Fact]
    public void What_was_printed_as_granted_is_there_after_kills()
    {
        Reserve("first", "0.01");
        var dice = new Random(20170202);
        var (granted, killed, at) = (new List<string>(), 0, 0);
        while (killed < 12 && at < 60)
        {
            var wave = Enumerable.Range(at, 4).Select(i => Start($"kill-{i}", Fee)).ToArray();
            at += wave.Length;
            foreach (var process in wave)
            {
                using var one = process;
                if (!one.WaitForExit(dice.Next(60, 500)))
                {
                    one.Kill();
                    killed++;
                }

                var printed = one.StandardOutput.ReadToEnd();
                one.WaitForExit();
                if (TryParse(printed) is { } told && (string?)told["state"] == "reserved")
                {
                    granted.Add((string)told["id"]!);
                }
            }
        }

        var shown = Show();
        var kept = shown["entries"]!
            .AsArray()
            .Where(e => (string?)e!["state"] == "reserved")
            .ToDictionary(e => (string)e!["id"]!, e => Sum(e!["amount"]));
        output.WriteLine(
            $"{at} started, {killed} killed, {granted.Count} printed as granted, {kept.Count - 1} kept"
        );
        Assert.All(granted, id => Assert.Contains(id, kept.Keys));
        Assert.Equal(kept.Values.Sum(), Sum(shown["reserved"]));
        Assert.True(killed >= 4);
        Assert.Equal(0, Cli.Run("verify", "--store", Store).Exit);
    }

    [Fact]
    public void The_same_claim_again_prints_the_same_bytes()
    {
        var (granted, refused) = (Reserve("a", "900.00"), Reserve("b", "4100.01"));
        Reserve("c", "100.00");
        Assert.Equal((0, 13), (granted.Exit, refused.Exit));
        Assert.Equal(granted.Output, Reserve("a", "900").Output);
        Assert.Equal(refused.Output, Reserve("b", "4100.01").Output);
        Assert.Equal(13, Reserve("b", "4100.01").Exit);
        Assert.Equal("1000.00", (string?)Show()["reserved"]);
    }

    [Fact]
    public void A_claim_is_paid_or_given_back_and_a_payment_over_the_limit_is_a_breach()
    {
        var paid = Id(Reserve("a", "900.00"));
        var back = Id(Reserve("b", "100.00"));
        var commit = Cap("commit", paid, "--at", "2017-03-20");
        Assert.Equal((0, "committed"), (commit.Exit, State(commit)));
        Assert.Equal(commit.Output, Cap("commit", paid).Output);
        Assert.Equal("released", State(Cap("release", back)));
        Assert.Equal(3, Cap("release", paid).Exit);
        var over = Cap([
            "record",
            "fsb-fees",
            "4100.01",
            "--holder",
            "acme",
            "--at",
            "2017-04-01",
            "--key",
            "c",
        ]);
        Assert.Equal((13, "recorded"), (over.Exit, State(over)));
        Assert.True((bool?)JsonNode.Parse(over.Output)!["breach"]);
        var shown = Show();
        Assert.Equal(
            ["5000.01", "0.00", "0.00"],
            new[] { "committed", "reserved", "left" }.Select(k => (string?)shown[k])
        );
    }

    [Fact]
    public void A_payment_in_january_counts_in_january()
    {
        var held = Cap([
            "reserve",
            "fsb-fees",
            "900.00",
            "--holder",
            "acme",
            "--at",
            "2017-12-20",
            "--key",
            "a",
        ]);
        Cap("commit", Id(held), "--at", "2018-01-03");
        Assert.Equal("5000.00", (string?)Show("--year", "2017")["left"]);
        Assert.Equal("4100.00", (string?)Show("--year", "2018")["left"]);
    }

    [Theory]
    [InlineData(3, "reserve fsb-fees 1.001 --holder acme --at 2017-03-14 --key z")]
    [InlineData(3, "reserve fsb-fees 1,000.00 --holder acme --at 2017-03-14 --key z")]
    [InlineData(3, "reserve fsb-fees 1e3 --holder acme --at 2017-03-14 --key z")]
    [InlineData(3, "reserve fsb-fees 0.00 --holder acme --at 2017-03-14 --key z")]
    [InlineData(3, "reserve fsb-fees ١.٠٠ --holder acme --at 2017-03-14 --key z")]
    [InlineData(3, "record fsb-fees NaN --holder acme --at 2017-03-14 --key z")]
    [InlineData(3, "reserve fsb-fee 1.00 --holder acme --at 2017-03-14 --key z")]
    [InlineData(3, "show fsb-fee")]
    [InlineData(
        3,
        "reserve fsb-fees 1.00 --holder acme --at 2017-03-14 --key z --expires 2017-03-13"
    )]
    [InlineData(3, "reserve fsb-fees 2.00 --holder acme --at 2017-03-14 --key a")]
    [InlineData(3, "record fsb-fees 1.00 --holder acme --at 2017-03-14 --key a")]
    [InlineData(3, "commit not-an-id")]
    [InlineData(3, "commit 00000000-0000-0000-0000-000000000000")]
    [InlineData(3, "release 00000000-0000-0000-0000-000000000000")]
    [InlineData(2, "reserve fsb-fees 1.00 --holder acme --at 2017-03-14")]
    [InlineData(2, "reserve fsb-fees 1.00 --holder acme --at tomorrow --key z")]
    [InlineData(2, "reserve fsb-fees --holder acme --at 2017-03-14 --key z")]
    [InlineData(2, "reserve fsb-fees 1.00 --holder acme --at 2017-03-14 --key z -o xml")]
    [InlineData(2, "show fsb-fees --year 17")]
    [InlineData(2, "reserv fsb-fees")]
    public void What_is_wrong_is_one_clear_error_and_changes_nothing(int exit, string command)
    {
        Reserve("a", "1.00");
        var before = Show().ToJsonString();
        var ran = Cli.Run(["cap", .. command.Split(' '), "--store", Store]);
        Assert.True(exit == ran.Exit, $"exit {ran.Exit}\n{ran.Output}\n{ran.Error}");
        Assert.Empty(ran.Output);
        Assert.NotEmpty(ran.Error);
        Assert.DoesNotContain("   at ", ran.Error, StringComparison.Ordinal);
        Assert.Equal(before, Show().ToJsonString());
    }

    [Fact]
    public void What_cannot_be_read_leaves_no_store_behind()
    {
        Assert.Equal(3, Reserve("a", "1.001").Exit);
        Assert.Equal(3, Reserve("a\nb", "1.00").Exit);
        Assert.Equal(5, Cap("show", "fsb-fees").Exit);
        Assert.Equal(5, Cap("commit", Guid.Empty.ToString()).Exit);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public void A_cap_nobody_has_is_answered_with_the_nearest() =>
        Assert.Contains(
            "did you mean 'fsb-fees'?",
            Cap("show", "fsb-fee").Error,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_person_can_read_it()
    {
        var held = Cli.Run(
            Command(
                "reserve",
                "fsb-fees",
                "900",
                "--holder",
                "Acme",
                "--at",
                "2017-03-14",
                "--key",
                "a"
            )
        );
        Assert.StartsWith(
            "✓ RESERVED  900.00 of fsb-fees · acme · 2017 · 4,100.00 left\n",
            held.Output
        );
        var shown = Cli.Run(Command("show", "fsb-fees", "--holder", " ACME"));
        Assert.Contains(
            "0.00 committed · 900.00 reserved · 4,100.00 left",
            shown.Output,
            StringComparison.Ordinal
        );
    }

    private Cli.Ran Reserve(string key, string amount) => Cli.Run(ReserveCommand(key, amount));

    private Cli.Ran Cap(params string[] arguments) =>
        Cli.Run([.. Command(arguments), "-o", "json"]);

    private JsonNode Show(params string[] more) =>
        JsonNode.Parse(Cap(["show", "fsb-fees", "--holder", "acme", .. more]).Output)!;

    private string[] Command(params string[] arguments) => ["cap", .. arguments, "--store", Store];

    private string[] ReserveCommand(string key, string amount) =>
        [
            .. Command(
                "reserve",
                "fsb-fees",
                amount,
                "--holder",
                "acme",
                "--at",
                "2017-03-14",
                "--key",
                key
            ),
            "-o",
            "json",
        ];

    private Process Start(string key, string amount)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Cli.Root,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Cli.Program);
        foreach (var argument in ReserveCommand(key, amount))
        {
            start.ArgumentList.Add(argument);
        }

        start.ArgumentList.Add("-q");
        return Process.Start(start)!;
    }

    private static string? State(Cli.Ran ran) => (string?)TryParse(ran.Output)?["state"];

    private static string Id(Cli.Ran ran) => (string)JsonNode.Parse(ran.Output)!["id"]!;

    /// <summary>Null for what a killed process left half printed.</summary>
    private static JsonNode? TryParse(string printed)
    {
        try
        {
            return JsonNode.Parse(printed);
        }
        catch (global::System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static decimal Sum(JsonNode? node) =>
        decimal.Parse((string)node!, CultureInfo.InvariantCulture);
}
