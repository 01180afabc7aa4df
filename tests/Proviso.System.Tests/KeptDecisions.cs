namespace Proviso.System.Tests;

/// <summary>
/// Decisions of every origin in one store, made once: whatever they were read from is gone when the tests begin.
/// </summary>
public sealed class KeptDecisions : IDisposable
{
    /// <summary>A list in the form of sdn.csv, with its one bank.</summary>
    public const string List =
        "36,\"AEROCARIBBEAN AIRLINES\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n"
        + "18715,\"BANK ROSSIYA\",-0- ,\"UKRAINE-EO13661\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"a.k.a. 'AB ROSSIYA'.\"\n";

    public const string Example = "examples/fsb-notification-fee.yaml";
    public const string NotEar = "item.subjectToEar=false";

    public KeptDecisions()
    {
        var list = Kept.File("sdn_2017-03-01/sdn.csv", List);
        Listed = Id(
            Kept.Ends(11, "decide", Example, "--ledger", "case", "--lists", list, "-o", "json")
        );
        Directory.Delete(Path.GetDirectoryName(list)!, recursive: true);
        Older = Kept.Copy();

        // General License 1 as if it had come three months later.
        var law = Kept.File(
            "cyber-gl-1.yaml",
            File.ReadAllText(Path.Combine(Cli.Root, "law/us/ofac/cyber/cyber-gl-1.yaml"))
                .Replace("from: 2017-02-02", "from: 2017-06-01", StringComparison.Ordinal)
        );
        string[] permitted = ["decide", Example, "--ledger", "case", "--set", NotEar, "-o", "json"];
        OtherLaw = Id(Kept.Ends(12, [.. permitted, "--law", law]));
        File.Delete(law);

        var last = Kept.Ends(0, permitted);
        (Plain, PlainOutput) = (Id(last), last.Output);
        Kept.Ends(11, "screen", "Wholly Unheard Of Zzyzx", "-q");
    }

    public Scratch Kept { get; } = new();

    /// <summary>The store as it was after the first decision.</summary>
    public Scratch Older { get; }

    /// <summary>Undetermined, on a list file.</summary>
    public string Listed { get; }

    /// <summary>Prohibited, by a law file.</summary>
    public string OtherLaw { get; }

    /// <summary>Permitted, on nothing but what the program brings.</summary>
    public string Plain { get; }

    public string PlainOutput { get; }

    public void Dispose()
    {
        Kept.Dispose();
        Older.Dispose();
    }

    internal static string Id(Cli.Ran ran) =>
        (string)global::System.Text.Json.Nodes.JsonNode.Parse(ran.Output)!["id"]!;
}
