using System.Text.Json;

namespace Proviso.System.Tests;

/// <summary><c>proviso scan</c> as a process.</summary>
public sealed class ScanTests
{
    private const string News =
        "Friday, February 03, 2017\n\nFees to the Federal Security Service (FSB) stay within $5,000 a year.\n";

    [Fact]
    public void The_answer_has_the_shape_that_scripts_rely_on()
    {
        var ran = Cli.Run("scan", Cli.Scratch("news.txt", News), "-o", "json");
        Assert.Equal(10, ran.Exit);
        Assert.Contains("assumed", ran.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(ran.Output);
        var root = json.RootElement;
        Assert.Equal("proviso/scan/1", root.GetProperty("schema").GetString());
        Assert.Equal("2017-02-03", root.GetProperty("at").GetString());
        Assert.Equal("document", root.GetProperty("at_from").GetString());
        Assert.NotEqual(0, root.GetProperty("gaps").GetArrayLength());
        var list = root.GetProperty("basis").GetProperty("lists")[0];
        Assert.Equal("ofac-sdn", list.GetProperty("id").GetString());
        var mentions = root.GetProperty("mentions").EnumerateArray().ToArray();
        Assert.All(
            mentions,
            mention =>
                Assert.Equal(
                    mention.GetProperty("text").GetString(),
                    News[
                        mention.GetProperty("start").GetInt32()..mention
                            .GetProperty("end")
                            .GetInt32()
                    ]
                )
        );
        var fsb = mentions.Single(mention => mention.GetProperty("text").ValueEquals("FSB"));
        Assert.Equal("party", fsb.GetProperty("kind").GetString());
        Assert.Equal("strong", fsb.GetProperty("strength").GetString());
        var party = fsb.GetProperty("resolved");
        Assert.Equal("ofac-sdn:21344", party.GetProperty("party").GetString());
        Assert.Equal("ofac-sdn", party.GetProperty("list").GetString());
        Assert.Equal("listed", party.GetProperty("presence").GetString());
        var money = mentions.Single(mention => mention.GetProperty("kind").ValueEquals("money"));
        Assert.Equal("5000.00", money.GetProperty("resolved").GetProperty("amount").GetString());
        Assert.Contains(mentions, mention => mention.GetProperty("kind").ValueEquals("cap"));
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        var path = Cli.Scratch("news.txt", News);
        var first = Cli.Run("scan", path, "-o", "json", "-q");
        Assert.Equal(first.Output, Cli.Run("scan", path, "-o", "json", "-q").Output);
        Assert.Empty(first.Error);
    }

    [Fact]
    public void For_people_each_mention_has_its_line_and_column()
    {
        var ran = Cli.Run("scan", Cli.Scratch("news.txt", News));
        Assert.Equal(10, ran.Exit);
        Assert.Contains("3:13", ran.Output, StringComparison.Ordinal);
        Assert.Contains(
            "Federal Security Service → ofac-sdn:21344",
            ran.Output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain('\e', ran.Output);
    }

    [Fact]
    public void Standard_input_is_a_document_too()
    {
        var ran = Cli.RunWith(News, "scan", "-", "-q");
        Assert.Equal(10, ran.Exit);
        Assert.Contains("standard input", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("On 2017-02-03 nobody of note was named.", 0)]
    [InlineData("On 2015-01-17 the Federal Security Service was named.", 0)]
    [InlineData("On 2017-02-03 Putin was named.", 0)]
    [InlineData("On 2017-02-03 the Federal Security Service was named.", 10)]
    [InlineData("The Federal Security Service was named.", 3)]
    [InlineData("%PDF-1.4 2017-02-03", 3)]
    public void The_exit_code_tells_whether_a_listed_party_is_named(string text, int exit)
    {
        var ran = Cli.Run("scan", Cli.Scratch("news.txt", text));
        Assert.True(exit == ran.Exit, $"exit {ran.Exit}\n{ran.Output}\n{ran.Error}");
        Assert.Equal(exit == 3, ran.Output.Length == 0);
    }

    [Theory]
    [InlineData(0, "--exit-zero")]
    [InlineData(0, "--at", "2016-06-01")]
    [InlineData(10, "--min", "0.9")]
    [InlineData(2, "--min", "2")]
    [InlineData(2, "--at", "tomorrow")]
    [InlineData(2, "-o", "xml")]
    [InlineData(3, "--lists", "no-such-folder")]
    public void An_option_does_what_it_says(int exit, params string[] options)
    {
        var ran = Cli.Run(["scan", Cli.Scratch("news.txt", News), .. options]);
        Assert.True(exit == ran.Exit, $"exit {ran.Exit}\n{ran.Output}\n{ran.Error}");
    }

    [Fact]
    public void A_document_that_is_too_large_is_refused_in_one_line()
    {
        var path = Cli.Scratch("large.txt", new string('a', 5_000_001));
        var ran = Cli.Run("scan", path, "-q");
        Assert.Equal(3, ran.Exit);
        Assert.Contains("PV0701", ran.Error, StringComparison.Ordinal);
        Assert.Equal(3, Cli.Run("scan", "no-such-file.txt").Exit);
    }

    [Fact]
    public void The_article_names_the_FSB_and_the_license_it_quotes()
    {
        var ran = Cli.Run(
            "scan",
            Cli.SharedFile("data/docs/seed_article_2017-02-03.txt"),
            "-o",
            "json"
        );
        Assert.Equal(10, ran.Exit);
        using var json = JsonDocument.Parse(ran.Output);
        var resolved = json
            .RootElement.GetProperty("mentions")
            .EnumerateArray()
            .Select(mention => mention.GetProperty("resolved").GetRawText())
            .ToArray();
        Assert.Equal(6, resolved.Count(one => one.Contains("21344", StringComparison.Ordinal)));
        Assert.Contains(resolved, one => one.Contains("CYBER-GL1\"", StringComparison.Ordinal));
        Assert.Contains(resolved, one => one.Contains("fsb-fees", StringComparison.Ordinal));
    }
}
