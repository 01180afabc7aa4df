using System.Text;

namespace Proviso.System.Tests;

/// <summary>What the index of names is held in, and what the machine's vectors are, changes no answer.</summary>
public sealed class NameIndexTests
{
    private static readonly string[] Screening =
    [
        "screen",
        "Federalnaya Sluzba Bezopastnosti",
        "--max-list-age",
        "99999",
        "-o",
        "json",
    ];

    /// <summary>The runtime does without what these take away, as on another machine.</summary>
    public static TheoryData<string> Machines =>
        new("DOTNET_EnableAVX512", "DOTNET_EnableAVX2", "DOTNET_EnableHWIntrinsic");

    [Theory]
    [MemberData(nameof(Machines))]
    public void A_machine_with_narrower_vectors_or_none_answers_the_same(string without)
    {
        string[] args =
        [
            "screen",
            "-f",
            "-",
            "--lists",
            Cli.SharedFile("data/ofac/sdn_2015-01-17"),
            "--min",
            "0.6",
            "-o",
            "ndjson",
        ];
        var customers = Customers();
        var here = Cli.Run(customers, [], args);
        Assert.Equal(10, here.Exit);
        Assert.True(here.Output.Length > 10_000, "too few hits to show anything");
        var there = Cli.Run(customers, [(without, "0")], args);
        Assert.Equal(here.Output, there.Output);
    }

    [Fact]
    public void Kept_beside_the_store_it_answers_as_one_that_is_built()
    {
        using var store = new Scratch();
        store.Ends(0, "lists", "add", Cli.SharedFile("data/ofac/sdn_2015-01-17"));
        Assert.True(File.Exists(store.Store + ".names"));
        var kept = store.Ends(10, Screening);
        Assert.DoesNotContain("was not used", kept.Error, StringComparison.Ordinal);
        File.Delete(store.Store + ".names");
        Assert.Equal(kept.Output, store.Ends(10, Screening).Output);
    }

    [Fact]
    public void Damaged_it_is_not_used_and_that_is_said()
    {
        using var store = new Scratch();
        store.Ends(0, "lists", "add", Cli.SharedFile("data/ofac/sdn_2015-01-17"));
        var kept = store.Ends(10, Screening);
        var bytes = File.ReadAllBytes(store.Store + ".names");
        bytes[bytes.Length / 3] ^= 1;
        File.WriteAllBytes(store.Store + ".names", bytes);
        var screened = store.Ends(10, Screening);
        Assert.Contains("was not used: it is damaged", screened.Error, StringComparison.Ordinal);
        Assert.Equal(kept.Output, screened.Output);
    }

    [Fact]
    public void An_older_edition_added_later_leaves_it_as_it_was()
    {
        using var store = new Scratch();
        store.Ends(0, "lists", "add", Cli.SharedFile("data/ofac/sdn_2018-01-27"));
        var written = File.ReadAllBytes(store.Store + ".names");
        store.Ends(0, "lists", "add", Cli.SharedFile("data/ofac/sdn_2015-01-17"));
        Assert.Equal(written, File.ReadAllBytes(store.Store + ".names"));
    }

    /// <summary>Names of the starter table as they are, with a letter less, and with two exchanged.</summary>
    private static string Customers()
    {
        var csv = new StringBuilder("name\n");
        foreach (
            var line in File.ReadLines(
                    Path.Combine(Cli.Root, "data", "starter", "ofac-sdn-starter-alt.csv")
                )
                .Take(40)
        )
        {
            var name = line.Split('"')[3];
            foreach (var written in new[] { name, name.Remove(name.Length / 2, 1), Turned(name) })
            {
                csv.Append('"').Append(written).Append("\"\n");
            }
        }

        return csv.ToString();
    }

    private static string Turned(string name) => $"{name[..1]}{name[2]}{name[1]}{name[3..]}";
}
