using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Proviso.System.Tests;

/// <summary><c>proviso screen</c> as analysts and scripts meet it, on real editions.</summary>
public sealed class ScreenTests
{
    private const string Fsb = "ofac-sdn:21344";

    [Fact]
    public void A_misspelled_transliteration_finds_the_fsb_first()
    {
        var (exit, answer) = Screened("Federalnaya Sluzba Bezopastnosti", "sdn_2018-12");
        Assert.Equal(10, exit);
        Assert.Equal(Fsb, Hits(answer)[0].GetProperty("party").GetString());
        Assert.True(Hits(answer)[0].GetProperty("score").GetDecimal() >= 0.80m);
    }

    [Theory]
    [InlineData("sdn_2018-12", "strong")]
    [InlineData("sdn_2022-07-06", "weak")]
    public void The_acronym_is_a_strong_alias_until_2022_and_a_weak_one_since(
        string edition,
        string strength
    )
    {
        var (exit, answer) = Screened("FSB", edition);
        var hit = Hits(answer).Single(h => h.GetProperty("party").GetString() == Fsb);
        Assert.Equal(10, exit);
        Assert.Equal(strength, hit.GetProperty("strength").GetString());
        Assert.Equal("FSB", hit.GetProperty("matched").GetString());
        Assert.Equal("listed", hit.GetProperty("presence").GetString());
    }

    [Fact]
    public void Before_its_designation_there_is_no_fsb()
    {
        var (exit, answer) = Screened("FSB", "sdn_2015-01-17");
        Assert.Equal(0, exit);
        Assert.Empty(Hits(answer));
        Assert.Empty(answer.GetProperty("gaps").EnumerateArray());
    }

    [Fact]
    public void A_day_between_two_editions_far_apart_is_said_not_to_be_covered()
    {
        var ran = Cli.Run(
            "screen",
            "FSB",
            "--lists",
            Edition("sdn_2015-01-17"),
            "--lists",
            Edition("sdn_2018-01-27"),
            "--at",
            "2017-02-03",
            "-o",
            "json"
        );
        var gap = Assert.Single(Json(ran.Output).GetProperty("gaps").EnumerateArray().ToArray());
        Assert.Contains("No edition of ofac-sdn covers 2017-02-03", gap.GetString());
        Assert.Contains("between 2015-01-17 and 2018-01-27", gap.GetString());
    }

    [Fact]
    public void No_hit_on_a_day_that_no_edition_covers_is_not_clear()
    {
        var ran = Cli.Run(
            "screen",
            "Wholly Unheard Of Person Zzyzx",
            "--lists",
            Edition("sdn_2018-01-27"),
            "--at",
            "2017-02-03"
        );
        Assert.Equal(11, ran.Exit);
        Assert.Contains("AS FAR AS KNOWN", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_starter_table_alone_clears_nobody() =>
        Assert.Equal(11, Cli.Run("screen", "Wholly Unheard Of Person Zzyzx").Exit);

    /// <summary>The designations of 2016-12-29 (annex to EO 13694 as amended), each under every name of the edition.</summary>
    [Fact]
    public void The_eleven_parties_of_2016_12_29_are_found_under_each_alias()
    {
        var named = Eleven().ToArray();
        Assert.Equal(11, named.Select(n => n.Party).Distinct(StringComparer.Ordinal).Count());
        var csv = "key,name\n" + string.Concat(named.Select(n => $"{n.Party},\"{n.Name}\"\n"));
        var ran = Cli.Run(
            "screen",
            "-f",
            Cli.Scratch("eleven.csv", csv),
            "--map",
            "name=name",
            "--key",
            "key",
            "--lists",
            Edition("sdn_2018-12"),
            "-o",
            "ndjson"
        );
        Assert.Equal(10, ran.Exit);
        var answers = ran
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(Json)
            .ToArray();
        Assert.Equal(named.Length, answers.Length);
        Assert.All(
            answers,
            answer =>
                Assert.Contains(
                    Hits(answer),
                    hit =>
                        hit.GetProperty("party").GetString()
                            == answer.GetProperty("key").GetString()
                        && hit.GetProperty("score").GetDecimal() == 1m
                )
        );
    }

    [Fact]
    public void The_same_question_has_the_same_bytes()
    {
        string[] args = ["screen", "Bank Rossiya", "--lists", Edition("sdn_2018-12"), "-o", "json"];
        Assert.Equal(Cli.Run(args).Output, Cli.Run(args).Output);
    }

    [Theory]
    [InlineData(2, "screen")]
    [InlineData(2, "screen FSB -f customers.csv")]
    [InlineData(2, "screen FSB --min 0.2")]
    [InlineData(2, "screen FSB --kind animal")]
    [InlineData(2, "screen FSB --id 123")]
    [InlineData(2, "screen -f customers.csv --map nam=x")]
    [InlineData(3, "screen -f no-such-file.csv")]
    [InlineData(3, "screen !!!")]
    [InlineData(3, "screen FSB --lists no-such-folder")]
    public void What_cannot_be_screened_is_said_once(int exit, string command)
    {
        var ran = Cli.Run(command.Split(' '));
        Assert.True(exit == ran.Exit, $"exit {ran.Exit}\n{ran.Output}\n{ran.Error}");
        Assert.Empty(ran.Output);
        Assert.NotEmpty(ran.Error);
        Assert.DoesNotContain("   at ", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_ten_megabytes_is_refused_at_once()
    {
        var file = Cli.Scratch("huge.csv", "name\n" + new string('a', 10_000_000) + "\n");
        var ran = Cli.Run("screen", "-f", file);
        Assert.Equal(3, ran.Exit);
        Assert.True(ran.Error.Length < 4_000, "the message must not repeat the name");
        Assert.Contains("100,000", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_longer_than_a_name_is_refused()
    {
        var ran = Cli.Run("screen", new string('a', 513));
        Assert.Equal(3, ran.Exit);
        Assert.Contains("512", ran.Error, StringComparison.Ordinal);
        Assert.Empty(ran.Output);
    }

    /// <summary>The ways around a search that an adversary tried on real names.</summary>
    [Theory]
    [InlineData("FSB, Center for Information Security", Fsb, "contains")]
    [InlineData("Federal Security Service Moscow Directorate Lubyanka Square 2", Fsb, "contains")]
    [InlineData("F S B", Fsb, "spacing")]
    [InlineData("FederalSecurityService", Fsb, "spacing")]
    [InlineData("ROS0B0R0NEXP0RT", "ofac-sdn:18782", "digits")]
    [InlineData("O. Deripaska", "ofac-sdn:24283", "initials")]
    public void A_name_written_around_the_score_is_found(string name, string party, string kind)
    {
        var (exit, answer) = Screened(name, "sdn_2018-12");
        var hit = Hits(answer).Single(h => h.GetProperty("party").GetString() == party);
        Assert.Equal(10, exit);
        Assert.Contains(
            hit.GetProperty("evidence").EnumerateArray(),
            line => line.GetProperty("kind").GetString() == kind
        );
    }

    [Fact]
    public void A_name_in_Arabic_letters_meets_its_Latin_spelling()
    {
        var (exit, answer) = Screened("حزب الله", "sdn_2018-12");
        Assert.Equal(10, exit);
        Assert.Contains(Hits(answer), h => h.GetProperty("party").GetString() == "ofac-sdn:4697");
    }

    /// <summary>Invented: "Sarah Khalil the seamstress", "Bread and salt trading".</summary>
    [Theory]
    [InlineData("سارة خليل الخياطة")]
    [InlineData("빵과소금상사")]
    public void No_hit_for_a_name_in_another_script_is_not_clear(string name) =>
        Assert.Equal(11, Screened(name, "sdn_2018-12").Exit);

    [Fact]
    public void A_list_cut_short_is_refused_and_nothing_is_answered()
    {
        var whole = File.ReadAllBytes(Path.Combine(Edition("sdn_2018-12"), "sdn.csv.gz"));
        var folder = Directory.CreateTempSubdirectory("proviso-");
        File.WriteAllBytes(Path.Combine(folder.FullName, "sdn.csv.gz"), whole[..^100_000]);
        var ran = Cli.Run("screen", "FSB", "--lists", folder.FullName, "--published", "2018-12-31");
        Assert.Equal(3, ran.Exit);
        Assert.Empty(ran.Output);
    }

    private static (int Exit, JsonElement Answer) Screened(string name, string edition)
    {
        var ran = Cli.Run("screen", name, "--lists", Edition(edition), "-o", "json");
        return (ran.Exit, Json(ran.Output));
    }

    private static string Edition(string folder) => Cli.SharedFile($"data/ofac/{folder}");

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement.Clone();

    private static JsonElement[] Hits(JsonElement answer) =>
        [.. answer.GetProperty("hits").EnumerateArray()];

    /// <summary>Name and strong aliases as alt.csv writes them, read here with two lines of code and not by our reader.</summary>
    private static IEnumerable<(string Party, string Name)> Eleven()
    {
        // Four GRU officers, five entities of the annex, and BELAN and BOGACHEV, designated the same day.
        int[] numbers =
        [
            21324,
            21326,
            21328,
            21329,
            21330,
            21331,
            21332,
            21333,
            21334,
            21343,
            21344,
        ];
        foreach (var (file, column) in new[] { ("sdn.csv.gz", 1), ("alt.csv.gz", 3) })
        {
            using var gzip = new GZipStream(
                File.OpenRead(Path.Combine(Edition("sdn_2018-12"), file)),
                CompressionMode.Decompress
            );
            using var reader = new StreamReader(gzip);
            while (reader.ReadLine() is { } line)
            {
                var number = line.Split(',', 2)[0];
                if (int.TryParse(number, out var n) && numbers.Contains(n))
                {
                    var cells = Regex.Matches(
                        line,
                        "\"[^\"]*\"|[^,]+",
                        RegexOptions.NonBacktracking
                    );
                    yield return ($"ofac-sdn:{n}", cells[column].Value.Trim('"'));
                    foreach (
                        Match weak in Regex.Matches(
                            line,
                            "a\\.k\\.a\\. '(?<name>[^']+)'",
                            RegexOptions.NonBacktracking
                        )
                    )
                    {
                        yield return ($"ofac-sdn:{n}", weak.Groups["name"].Value);
                    }
                }
            }
        }
    }
}
