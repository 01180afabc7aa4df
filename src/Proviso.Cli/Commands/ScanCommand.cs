using System.CommandLine;
using System.Globalization;
using Proviso.Desk;
using Proviso.Lists;
using Proviso.Reading;
using Proviso.Rendering;
using Proviso.Storage;

namespace Proviso.Cli.Commands;

/// <summary><c>proviso scan</c>: what a document names, as of its date.</summary>
internal static class ScanCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("file")
        {
            Description = "The document: UTF-8 or UTF-16 text up to 5 MB, - for standard input",
        };
        var lists = new ListOptions();
        var at = new Option<string?>("--at")
        {
            Description =
                "The document's date (YYYY-MM-DD); else it is looked for in its first lines",
            HelpName = "DATE",
        };
        var min = new Option<string?>("--min")
        {
            Description = "The least score at which words are like a listed name, 0.5 to 1 (0.80)",
            HelpName = "SCORE",
        };
        var law = new Option<string?>("--law")
        {
            Description = "A law folder in place of the pack built in, or one file on top of it",
            HelpName = "PATH",
        };
        var exitZero = new Option<bool>("--exit-zero")
        {
            Description = "Hits exit with 0; failures keep their codes",
        };
        var output = Outputs.Option("table, json");
        var command = new Command(
            "scan",
            "What a document names: parties, instruments, sums, places"
        )
        {
            file,
            at,
            min,
            law,
            exitZero,
            output,
        };
        lists.AddTo(command);
        var kept = new StoreOptions();
        kept.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                var outputs = Outputs.Of(parsed.GetValue(output), "table", "table", "json");
                var least = Min(parsed.GetValue(min));
                var day = Dates.Optional(parsed, at);
                var path = parsed.GetValue(file)!;
                var text = Text(path);
                var book = Inputs.Law(parsed.GetValue(law));
                var name = path == "-" ? "standard input" : path;
                var isKept = kept.IsGiven(parsed);
                using var store = isKept ? kept.OpenIfThere(parsed) : null;
                var editions = lists.Editions(
                    parsed,
                    store,
                    [day ?? DocumentDate.In(text, name).Date]
                );
                var known = new ListBook(
                    [.. editions.Select(e => e.Edition)],
                    PackDesignations.Acts(book)
                );
                var scan = ScannedDocument.Read(name, text, day, known, book, least);
                if (scan.Date.Assumed && !lists.Quiet(parsed))
                {
                    Console.Error.WriteLine(
                        $"proviso: read as of {scan.Date.Date:uuuu-MM-dd}, assumed from '{scan.Date.How}' in its first lines; --at says another day"
                    );
                }

                // Kept before it is shown: what was printed is in the record.
                if (isKept)
                {
                    using var made = store is null ? kept.Open(parsed) : null;
                    Keep(store ?? made!, scan, editions, lists.Quiet(parsed));
                }

                outputs.Write(
                    format => format == "json" ? ScanJson.Write(scan) + "\n" : null,
                    _ => Terminal.Write(ScanText.Write(scan))
                );

                return Exit.Told(
                    scan.NamesAListedParty ? Exit.Hits : Exit.Nothing,
                    parsed.GetValue(exitZero)
                );
            })
        );
        return command;
    }

    /// <summary>The document itself is not kept, only its digest: it may be anybody's.</summary>
    private static void Keep(
        SqliteStore store,
        ScannedDocument scan,
        ImmutableArray<SourcedEdition> editions,
        bool quiet
    )
    {
        var (id, leaf) = new RunArchive(store).Keep(
            RunArchive.Scan,
            scan.Date.Date,
            editions,
            json =>
            {
                json.WriteString("document", Digest.Of(scan.Text).Hex);
                json.WriteString("answer", ScanJson.Write(scan));
            }
        );
        if (!quiet)
        {
            Console.Error.WriteLine($"proviso: kept as {id}, leaf {leaf}");
        }
    }

    private static string Text(string path)
    {
        if (path != "-" && File.Exists(path) && new FileInfo(path).Length > DocumentText.MostBytes)
        {
            throw DocumentText.TooLarge(path);
        }

        return DocumentText.Read(path, Inputs.ReadBytes(path));
    }

    private static decimal Min(string? written) =>
        written is null ? MentionFinder.DefaultMin
        : decimal.TryParse(
            written,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var min
        ) && min is >= 0.5m and <= 1m
            ? min
        : throw new UsageException($"--min '{written}' is no score; write a number from 0.5 to 1");
}
