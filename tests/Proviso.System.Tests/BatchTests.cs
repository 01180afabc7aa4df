using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Proviso.System.Tests;

/// <summary><c>proviso screen -f</c> as a data engineer meets it: the real process on invented customers.</summary>
public sealed class BatchTests : IDisposable
{
    private const int Rows = 30_000;

    private readonly Scratch _scratch = new();
    private readonly string _list;
    private readonly string _customers;

    public BatchTests()
    {
        var list = new StringBuilder();
        for (var i = 0; i < 300; i++)
        {
            list.Append(
                $"{i + 1},\"{Name(i * 7)}\",\"individual\",\"CYBER2\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n"
            );
        }

        _list = _scratch.File("sdn.csv", list.ToString());
        var customers = new StringBuilder("id,full,dob\n");
        for (var i = 0; i < Rows; i++)
        {
            customers.Append(
                (i % 5_000) switch
                {
                    17 => $"{i},,\n",
                    18 => $"{i},{Name(i)},yesterday\n",
                    19 => $"{i},!!!,\n",
                    20 => $"{i},\"{Name(i)}\n\",1970\n",
                    _ => $"{i},{Name(i)},\n",
                }
            );
        }

        _customers = _scratch.File("customers.csv", customers.ToString());
    }

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Each_row_has_one_answer_or_one_reject_in_the_order_of_the_file()
    {
        var ran = Screen("all.ndjson", "--rejects", Path("rejects.ndjson"));
        Assert.Equal(3, ran.Exit);
        Assert.Contains("18 rejects", ran.Error, StringComparison.Ordinal);
        var rejected = Json("rejects.ndjson").Select(r => (long)r["row"]! - 1).ToArray();
        Assert.Equal(18, rejected.Length);
        var answered = Json("all.ndjson").Select(a => long.Parse((string)a["key"]!)).ToArray();
        Assert.Equal(Enumerable.Range(0, Rows).Select(i => (long)i).Except(rejected), answered);
    }

    [Fact]
    public void Threads_change_no_byte()
    {
        Screen("one.ndjson", "--threads", "1");
        Screen("four.ndjson", "--threads", "4");
        Assert.Equal(Bytes("one.ndjson"), Bytes("four.ndjson"));
        Assert.False(File.Exists(Path("one.ndjson.part")));
        Assert.False(File.Exists(Path("one.ndjson.resume")));
    }

    /// <summary>Killed again and again wherever it happens to be, until it comes to its end.</summary>
    [Fact]
    public void What_was_killed_and_gone_on_with_is_the_file_of_an_undisturbed_run()
    {
        Screen("whole.ndjson", "--rejects", Path("whole.rejects"), "--threads", "1");
        var kills = 0;
        for (var size = 1L; kills < 4; size = Math.Max(size, Length("out.ndjson.part")) + 1)
        {
            if (!Cli.Killed(Grown(size), Args("out.ndjson", "out.rejects")))
            {
                break;
            }

            kills++;
            Assert.False(File.Exists(Path("out.ndjson")));
        }

        Assert.True(kills >= 2, $"only {kills} kills met the run");
        var last = Cli.Run(Args("out.ndjson", "out.rejects"));
        Assert.Equal(3, last.Exit);
        Assert.Contains("goes on behind row", last.Error, StringComparison.Ordinal);
        Assert.Equal(Bytes("whole.ndjson"), Bytes("out.ndjson"));
        Assert.Equal(Bytes("whole.rejects"), Bytes("out.rejects"));
    }

    [Fact]
    public void A_run_goes_on_with_the_same_input_and_options_only()
    {
        Assert.True(Cli.Killed(Grown(1), Args("out.ndjson", "out.rejects")));
        var before = Bytes("out.ndjson.part");
        var other = Cli.Run([.. Args("out.ndjson", "out.rejects"), "--min", "0.85"]);
        Assert.Equal(3, other.Exit);
        Assert.Contains("PV0327", other.Error, StringComparison.Ordinal);
        Assert.Contains("--min changed from '0.8' to '0.85'", other.Error);
        File.AppendAllText(_customers, "x,One More,\n");
        var longer = Cli.Run(Args("out.ndjson", "out.rejects"));
        Assert.Equal(3, longer.Exit);
        Assert.Contains("the input changed", longer.Error, StringComparison.Ordinal);
        Assert.Equal(before, Bytes("out.ndjson.part"));
    }

    [Fact]
    public void A_row_is_answered_as_the_name_alone_is()
    {
        var names = Enumerable
            .Range(0, 12)
            .Select(i => Name(i * 7))
            .Append("O'Neil, 5hip")
            .ToArray();
        var file = _scratch.File(
            "few.csv",
            "name\n" + string.Concat(names.Select(n => $"\"{n}\"\n"))
        );
        string[] list = ["--lists", _list, "--published", "2020-01-01", "-o", "ndjson"];
        var rows = Lines(Cli.Run(["screen", "-f", file, .. list]).Output);
        Assert.Equal(names.Length, rows.Length);
        for (var i = 0; i < names.Length; i++)
        {
            var alone = Lines(Cli.Run(["screen", names[i], .. list]).Output).Single();
            alone["key"] = rows[i]["key"]!.DeepClone();
            Assert.Equal(alone.ToJsonString(), rows[i].ToJsonString());
        }
    }

    [Fact]
    public void A_store_keeps_one_leaf_that_names_the_files_by_their_digests()
    {
        var ran = Screen("kept.ndjson", "--store", _scratch.Store);
        var id = ran.Error.Split("kept as ")[1].Split(',')[0];
        var kept = Lines(Cli.Run("explain", id, "--store", _scratch.Store).Output).Single();
        Assert.Equal(Rows, (int)kept["rows"]!);
        Assert.Equal(
            Convert.ToHexStringLower(
                global::System.Security.Cryptography.SHA256.HashData(Bytes("kept.ndjson"))
            ),
            (string)kept["outputs"]![0]!["sha256"]!
        );
        Assert.Equal(0, Cli.Run("verify", "--store", _scratch.Store).Exit);
    }

    [Fact]
    public void Progress_is_json_for_whoever_asks_for_it()
    {
        var ran = Screen("p.ndjson", "--progress", "json", "-q");
        var last = JsonNode.Parse(ran.Error.Split('\n').First(l => l.Contains("\"done\":true")))!;
        Assert.Equal(Rows, (int)last["rows"]!);
        Assert.Equal(18, (int)last["rejects"]!);
    }

    [Theory]
    [InlineData("screen -f CUSTOMERS --map full=name", "no role")]
    [InlineData("screen -f CUSTOMERS --map name=full --born 1960", "map a column")]
    [InlineData("screen -f CUSTOMERS --map name=full --resume", "-o ndjson=FILE")]
    [InlineData("screen -f CUSTOMERS --map name=full -o ndjson=CUSTOMERS", "cannot be two of")]
    [InlineData("screen FSB --key id", "is for customers")]
    [InlineData("screen -f CUSTOMERS --threads 0", "1 to 64")]
    [InlineData("screen -f CUSTOMERS --progress bar", "none of")]
    public void What_contradicts_itself_is_said_before_anything_is_read(string args, string says)
    {
        var ran = Cli.Run([.. args.Split(' ').Select(a => a.Replace("CUSTOMERS", _customers))]);
        Assert.Equal(2, ran.Exit);
        Assert.Contains(says, ran.Error, StringComparison.Ordinal);
    }

    private Func<bool> Grown(long size) => () => Length("out.ndjson.part") >= size && HasState();

    private bool HasState() => File.Exists(Path("out.ndjson.resume"));

    private string[] Args(string output, string rejects) =>
        [.. Common(output), "--rejects", Path(rejects), "--resume"];

    private string[] Common(string output) =>
        [
            "screen",
            "-f",
            _customers,
            "--map",
            "name=full,born=dob",
            "--key",
            "id",
            "--lists",
            _list,
            "--published",
            "2020-01-01",
            "-o",
            $"ndjson={Path(output)}",
        ];

    private Cli.Ran Screen(string output, params string[] more) =>
        Cli.Run([.. Common(output), .. more]);

    /// <summary>Made of syllables: some hundred thousand of them, most unlike each other.</summary>
    private static string Name(int i)
    {
        string[] first = ["Bora", "Keli", "Tamu", "Vigo", "Suri", "Naza", "Hedo", "Lumi", "Fera"];
        string[] last = ["dan", "mont", "rik", "stelo", "vach", "quin", "zur", "bell", "grap"];
        return $"{first[i % 9]}{last[i / 9 % 9]} {first[i / 81 % 9]}{last[i / 729 % 9]}{first[i / 6561 % 9]}";
    }

    private string Path(string name) => global::System.IO.Path.Combine(_scratch.Folder, name);

    private byte[] Bytes(string name) => File.ReadAllBytes(Path(name));

    private long Length(string name) =>
        File.Exists(Path(name)) ? new FileInfo(Path(name)).Length : 0;

    private JsonNode[] Json(string name) => Lines(File.ReadAllText(Path(name)));

    private static JsonNode[] Lines(string text) =>
        [
            .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(l => JsonNode.Parse(l)!),
        ];
}
