using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Proviso.Log;

namespace Proviso.Storage.Tests;

/// <summary><c>proviso verify</c> and <c>proviso log</c>, as the process people run.</summary>
public sealed class CliTests
{
    [Fact]
    public void A_store_that_is_well_is_told_so()
    {
        using var scratch = new ScratchStore();
        SmallStore.Fill(scratch);
        var ran = Run(scratch, "verify", "--store", scratch.Path);
        Assert.Equal(0, ran.Exit);
        Assert.StartsWith("✓ WELL  9 leaves · root ", ran.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            " · 7 checkpoints agree · 1 erased\n",
            ran.Output,
            StringComparison.Ordinal
        );
        Assert.Equal($"proviso: store {scratch.Path}\n", ran.Error);
    }

    [Fact]
    public void A_store_that_was_changed_exits_with_20_and_says_where()
    {
        using var scratch = new ScratchStore();
        SmallStore.Fill(scratch);
        using (var connection = Sql.Open(scratch.Path))
        {
            using var command = connection.CreateCommand();
            command.CommandText =
                "UPDATE leaf_body SET body = CAST(replace(CAST(body AS TEXT), 'permitted', 'Permitted') AS BLOB) WHERE idx = 5";
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        var ran = Run(scratch, "verify", "--store", scratch.Path, "-o", "json", "-q");
        Assert.Equal(20, ran.Exit);
        Assert.Empty(ran.Error);
        using var json = JsonDocument.Parse(ran.Output);
        Assert.Equal("proviso/verification/1", json.RootElement.GetProperty("schema").GetString());
        Assert.False(json.RootElement.GetProperty("well").GetBoolean());
        Assert.Equal(5, json.RootElement.GetProperty("findings")[0].GetProperty("leaf").GetInt32());
        Assert.Contains(
            "✕ leaf 5: its body or salt is not what it was committed to",
            Run(scratch, "verify", "--store", scratch.Path).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void No_store_is_5_and_nothing_is_made()
    {
        using var scratch = new ScratchStore();
        foreach (var verb in (string[])["verify", "log checkpoint", "log prove 0", "log export"])
        {
            var ran = Run(scratch, [.. verb.Split(' '), "--store", scratch.Path]);
            Assert.Equal((5, ""), (ran.Exit, ran.Output));
            Assert.Contains("PV0509: there is no such store", ran.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", ran.Error, StringComparison.Ordinal);
        }

        Assert.Empty(Directory.GetFileSystemEntries(scratch.Folder));
    }

    [Fact]
    public void The_store_is_the_option_then_the_variable_then_the_users_own()
    {
        using var scratch = new ScratchStore();
        var own = Path.Combine(scratch.Folder, "proviso", "proviso.db");
        Assert.Contains(own, Run(scratch, "verify").Error, StringComparison.Ordinal);
        var named = Path.Combine(scratch.Folder, "named.db");
        var ran = RunWith(scratch, named, "verify");
        Assert.Contains(named, ran.Error, StringComparison.Ordinal);
        ran = RunWith(scratch, named, "verify", "--store", scratch.Path);
        Assert.Contains(scratch.Path, ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://u@h/d")]
    [InlineData("postgresql://u@h/d")]
    [InlineData("")]
    public void A_store_that_no_file_can_be_is_usage(string store)
    {
        using var scratch = new ScratchStore();
        var ran = Run(scratch, "verify", "--store", store);
        Assert.Equal((2, ""), (ran.Exit, ran.Output));
    }

    [Fact]
    public void A_file_that_is_no_store_is_5_and_stays_as_it_is()
    {
        using var scratch = new ScratchStore();
        File.WriteAllText(scratch.Path, "name,program\n");
        var ran = Run(scratch, "verify", "--store", scratch.Path);
        Assert.Equal(5, ran.Exit);
        Assert.Contains("PV0503", ran.Error, StringComparison.Ordinal);
        Assert.Equal("name,program\n", File.ReadAllText(scratch.Path));
    }

    [Fact]
    public void The_checkpoint_and_a_proof_of_each_leaf_fit_what_is_exported()
    {
        using var scratch = new ScratchStore();
        SmallStore.Fill(scratch);
        var checkpoint = Checkpoint.Parse(
            Run(scratch, "log", "checkpoint", "--store", scratch.Path).Output
        )!;
        var lines = Run(scratch, "log", "export", "--store", scratch.Path)
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(checkpoint.Size, lines.Length);
        for (var i = 0; i < lines.Length; i += 3)
        {
            var proof = TlogProof.Parse(
                Run(scratch, "log", "prove", $"{i}", "--store", scratch.Path).Output
            )!;
            Assert.Equal(checkpoint, proof.Checkpoint);
            Assert.True(proof.Verify(Exported(lines[i]).Hash));
        }
    }

    /// <summary>Its write-ahead log would go with the other program's end if a check here had dropped this one's locks.</summary>
    [Fact]
    public void A_store_stays_whole_while_it_is_checked_here_and_opened_and_closed_elsewhere()
    {
        using var scratch = new ScratchStore();
        using var store = scratch.Open();
        for (var i = 1; i <= 3; i++)
        {
            store.Write(w => w.Append("test", "{}"u8.ToArray()));
            Assert.Empty(StoreCheck.Of(scratch.Path).Findings);
            using (scratch.Open()) { }
            Assert.Equal(0, Run(scratch, "log", "checkpoint", "--store", scratch.Path).Exit);
            Assert.True(File.Exists(scratch.Path + "-wal"));
            Assert.Equal(i + 1, store.Checkpoint().Size);
            Assert.Equal(i + 1, StoreCheck.Of(scratch.Path).Leaves);
        }
    }

    [Theory]
    [InlineData("9", 3)]
    [InlineData("-1", 2)]
    [InlineData("first", 2)]
    public void A_leaf_that_there_is_not_cannot_be_proved(string index, int exit)
    {
        using var scratch = new ScratchStore();
        SmallStore.Fill(scratch);
        var ran = Run(scratch, "log", "prove", "--store", scratch.Path, "--", index);
        Assert.Equal((exit, ""), (ran.Exit, ran.Output));
    }

    private static LeafHeader Exported(string line)
    {
        using var json = JsonDocument.Parse(line);
        var leaf = json.RootElement;
        var header = new LeafHeader(
            leaf.GetProperty("index").GetInt64(),
            leaf.GetProperty("kind").GetString()!,
            LeafHeader.ReadTime(leaf.GetProperty("recorded_at").GetString()!)!.Value,
            new Digest(leaf.GetProperty("commitment").GetString()!)
        );
        if (leaf.TryGetProperty("salt", out var salt))
        {
            var body = System.Text.Encoding.UTF8.GetBytes(leaf.GetProperty("body").GetRawText());
            Assert.Equal(
                header.Commitment,
                Leaf.CommitmentOf(Convert.FromHexString(salt.GetString()!), body)
            );
        }

        return header;
    }

    private static (int Exit, string Output, string Error) Run(
        ScratchStore scratch,
        params string[] args
    ) => RunWith(scratch, "", args);

    private static (int Exit, string Output, string Error) RunWith(
        ScratchStore scratch,
        string store,
        params string[] args
    )
    {
        var start = new ProcessStartInfo("dotnet", [Program(), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment =
            {
                ["NO_COLOR"] = "1",
                ["PROVISO_STORE"] = store,
                ["XDG_DATA_HOME"] = scratch.Folder,
            },
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static string Program()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Proviso.slnx")))
        {
            folder = folder.Parent;
        }

        var configuration = typeof(CliTests)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(a => a.Key == "Configuration")
            .Value!;
        return Path.Combine(
            folder.FullName,
            "src",
            "Proviso.Cli",
            "bin",
            configuration,
            "net10.0",
            "proviso.dll"
        );
    }
}
