using System.Globalization;
using Proviso.Decisions;
using Proviso.Desk;
using Proviso.Rendering;
using Proviso.Storage;

namespace Proviso.Cli.Demo;

/// <summary>A decision is kept and made again; then one byte of what was recorded is changed, and that is found.</summary>
internal static class DemoProof
{
    public static void Show(
        LoadedDesk desk,
        ImmutableSortedDictionary<string, Fact> fee,
        string path,
        Func<SqliteStore> open
    )
    {
        Terminal.Write([
            Line.Empty,
            Line.Of(
                "The decision is kept. Years later: is the record what was written?",
                Tone.Strong
            ),
            Line.Empty,
        ]);
        using (var store = open())
        {
            var kept = new StoreDesk(store, desk, ledger: "case", holder: null).Decide(
                fee,
                DeskOptions.Default,
                id: null,
                reserve: null
            );
            Terminal.Write([
                Line.Of(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"  kept as {kept.Answer.Id}, leaf {kept.Leaf}, with the law pack and every fact it rests on"
                    )
                ),
            ]);
        }

        Terminal.Write(VerificationText.Lines(Verification.Of(path)).Select(Indented));
        var (before, after) = ChangeOneByte(path);
        Terminal.Write([
            Line.Empty,
            Line.Of(
                $"Somebody changes one byte of the recorded fee, {before} to {after}, behind the program's back.",
                Tone.Strong
            ),
            Line.Empty,
        ]);
        Terminal.Write(VerificationText.Lines(Verification.Of(path)).Select(Indented));
    }

    /// <summary>In the file itself, as an editor of bytes would; nothing has it open.</summary>
    private static (string Before, string After) ChangeOneByte(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var at = bytes.AsSpan().LastIndexOf("1200.00"u8);
        bytes[at] = (byte)'9';
        File.WriteAllBytes(path, bytes);
        return ("1200.00", "9200.00");
    }

    private static Line Indented(Line line) => new([new("  ", Tone.Plain), .. line.Pieces]);
}
