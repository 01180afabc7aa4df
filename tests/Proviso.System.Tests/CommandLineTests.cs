namespace Proviso.System.Tests;

/// <summary>Exit codes, streams and messages that people and scripts meet.</summary>
public sealed class CommandLineTests
{
    private const string Fee = "examples/fsb-notification-fee.yaml";

    [Theory]
    [InlineData(0, "")]
    [InlineData(0, "demo")]
    [InlineData(0, "law settings")]
    [InlineData(0, "law show CYBER-GL1")]
    [InlineData(0, "law show --at 2017-03-14")]
    [InlineData(0, "schema decision")]
    [InlineData(0, "schema instrument")]
    [InlineData(0, "schema transaction")]
    [InlineData(0, "schema vocabulary")]
    [InlineData(2, "decidee")]
    [InlineData(2, "decide --nonsense")]
    [InlineData(2, "decide")]
    [InlineData(2, "decide " + Fee + " -f " + Fee)]
    [InlineData(2, "decide " + Fee + " -o xml")]
    [InlineData(2, "decide " + Fee + " --at tomorrow")]
    [InlineData(2, "schema nothing")]
    [InlineData(3, "decide no-such-file.yaml")]
    [InlineData(3, "decide " + Fee + " --at 2019-01-01")]
    [InlineData(3, "decide " + Fee + " --set item.subjectToEarr=false")]
    [InlineData(3, "decide " + Fee + " --set item.subjectToEar=maybe")]
    [InlineData(3, "decide " + Fee + " --lists no-such-folder")]
    [InlineData(3, "decide " + Fee + " --law no-such-folder")]
    [InlineData(3, "law show CYBER-GL9")]
    [InlineData(11, "decide " + Fee)]
    [InlineData(11, "explain " + Fee)]
    [InlineData(11, "explain " + Fee + " --why-not CYBER-GL1/(a)(2)")]
    [InlineData(0, "decide " + Fee + " --set item.subjectToEar=false --at 2017-03-14")]
    public void A_command_ends_with_its_code(int exit, string command)
    {
        var ran = Cli.Run(command.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.True(exit == ran.Exit, $"exit {ran.Exit}\n{ran.Output}\n{ran.Error}");
        Assert.Equal(exit is 2 or 3, ran.Output.Length == 0);
        Assert.True(exit is not (2 or 3) || ran.Error.Length > 0);
        Assert.DoesNotContain("   at ", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_transaction_is_shown_with_its_place_and_a_caret()
    {
        var path = Cli.Scratch("fee.yaml", "txn:\n  date: 2017-03-14\n  activites: [pay_fee]\n");
        var ran = Cli.Run("decide", path);
        Assert.Equal(3, ran.Exit);
        Assert.Contains("fee.yaml:3:3: error PV0201", ran.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'txn.activities'?", ran.Error, StringComparison.Ordinal);
        Assert.Contains("    activites: [pay_fee]\n    ^", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_law_file_that_is_broken_stops_everything()
    {
        var path = Cli.Scratch(
            "cyber-gl-1.yaml",
            "instrument: CYBER-GL1\nkind: general-licence\ntitle: x\nissuer: OFAC\nsource: { cite: x, mark: seen }\nin-force: { from: 2017-02-02 }\nfamily: fsb-permits\nlifts: [EO13694/1(a)]\n"
        );
        var ran = Cli.Run("decide", Fee, "--law", path);
        Assert.Equal(3, ran.Exit);
        Assert.Empty(ran.Output);
        Assert.Contains("cyber-gl-1.yaml:2:7: error PV0103", ran.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'general-license'?", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_law_file_changes_the_answer()
    {
        var law = File.ReadAllText(Path.Combine(Cli.Root, "law", "caps.yaml"))
            .Replace("limit-usd: 5000", "limit-usd: 4000", StringComparison.Ordinal);
        var path = Cli.Scratch("caps.yaml", law);
        var ran = Cli.Run(
            "decide",
            Fee,
            "--law",
            path,
            "--set",
            "item.subjectToEar=false",
            "-o",
            "ndjson"
        );
        Assert.Equal(12, ran.Exit);
        Assert.Contains(
            "\"failed\":[\"CYBER-GL1/(a)(1)(ii)\"]",
            ran.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_demo_changes_when_a_law_file_changes()
    {
        var folder = Directory.CreateTempSubdirectory("proviso-law-").FullName;
        foreach (
            var file in Directory.EnumerateFiles(
                Path.Combine(Cli.Root, "law"),
                "*.yaml",
                SearchOption.AllDirectories
            )
        )
        {
            var to = Path.Combine(
                folder,
                Path.GetRelativePath(Path.Combine(Cli.Root, "law"), file)
            );
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        var license = Path.Combine(folder, "us", "ofac", "cyber", "cyber-gl-1.yaml");
        File.WriteAllText(
            license,
            File.ReadAllText(license)
                .Replace("from: 2017-02-02", "from: 2017-01-02", StringComparison.Ordinal)
        );
        Assert.Contains(
            "2017-01-15  ✕ PROHIBITED",
            Cli.Run("demo").Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "2017-01-15  ✓ PERMITTED",
            Cli.Run("demo", "--law", folder).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_result_file_appears_whole_or_not_at_all()
    {
        var folder = Directory.CreateTempSubdirectory("proviso-").FullName;
        var file = Path.Combine(folder, "answer.json");
        Assert.Equal(11, Cli.Run("decide", Fee, "-o", $"json={file}").Exit);
        Assert.Equal([file], Directory.GetFiles(folder));
        Assert.Equal(3, Cli.Run("decide", Fee, "-o", $"json={folder}/no/such/answer.json").Exit);
    }

    [Fact]
    public void On_a_terminal_it_asks_until_the_answer_is_known()
    {
        Assert.SkipUnless(
            File.Exists("/usr/bin/script"),
            "no 'script' command here to make a terminal"
        );
        using var process = global::System.Diagnostics.Process.Start(
            new global::System.Diagnostics.ProcessStartInfo(
                "/usr/bin/script",
                ["-qec", $"dotnet {Cli.Program} decide", "/dev/null"]
            )
            {
                UseShellExecute = false,
                WorkingDirectory = Cli.Root,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        foreach (
            var answer in (string[])
                ["2017-01-15", "[pay_fee]", "true", "Federal Security Service", "permit_issuer"]
        )
        {
            process.StandardInput.Write(answer + "\n");
        }

        process.StandardInput.Flush();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Contains("On which day", output, StringComparison.Ordinal);
        Assert.Contains("PROHIBITED", output, StringComparison.Ordinal);
        Assert.Equal(12, process.ExitCode);
    }
}
