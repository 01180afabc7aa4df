using System.CommandLine;
using Proviso.Desk;
using Proviso.Law;
using Proviso.Lists;
using Proviso.Rendering;

namespace Proviso.Cli.Commands;

/// <summary><c>proviso law</c>: read, list and test the law as data.</summary>
internal static class LawCommand
{
    public static Command Build()
    {
        var law = new Option<string?>("--law")
        {
            Description = "A law folder in place of the pack built in, or one file on top of it",
            HelpName = "PATH",
            Recursive = true,
        };
        var command = new Command("law", "Read, list and test the law") { law };
        command.Subcommands.Add(Show(law));
        command.Subcommands.Add(Test(law));
        command.Subcommands.Add(Settings(law));
        return command;
    }

    private static Command Show(Option<string?> law)
    {
        var id = new Argument<string?>("id")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "CYBER-GL1, or a paragraph of it; none lists every instrument",
        };
        var at = new Option<string?>("--at")
        {
            Description = "As it stands on that day (YYYY-MM-DD)",
            HelpName = "DATE",
        };
        var command = new Command("show", "The reading view of an instrument, or the list of all")
        {
            id,
            at,
        };
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                var inForce = Inputs.Law(parsed.GetValue(law)).AsKnown(knownAt: null);
                var day = Day(parsed.GetValue(at));
                Terminal.Write(
                    parsed.GetValue(id) is { } asked
                        ? LawText.Show(Find(inForce, asked), inForce, day)
                        : LawText.List(inForce, day)
                );
                return Exit.Nothing;
            })
        );
        return command;
    }

    private static Command Test(Option<string?> law)
    {
        var path = new Argument<string?>("path")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "Only the cases of files below this path",
        };
        var output = Outputs.Option("table, junit");
        var verbose = new Option<bool>("--verbose", "-v")
        {
            Description = "Also the cases that pass",
        };
        var command = new Command("test", "Run the golden cases beside the instruments")
        {
            path,
            output,
            verbose,
        };
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                var book = Inputs.Law(parsed.GetValue(law));
                var below = parsed.GetValue(path);
                var cases = book
                    .Cases.Where(c =>
                        below is null || c.Span.File.Contains(below, StringComparison.Ordinal)
                    )
                    .ToArray();
                if (cases.Length == 0)
                {
                    throw Inputs.Unreadable(
                        "PV0404",
                        below ?? "law",
                        "no case file lies there",
                        "name a part of a path, such as us/ofac/cyber"
                    );
                }

                var report = CaseRun.Of(book, new FrontDesk(book, [StarterEdition.Load()]), cases);
                Outputs
                    .Of(parsed.GetValue(output), "table", "table", "junit")
                    .Write(
                        format => format == "junit" ? CaseReportText.JUnit(report) + "\n" : null,
                        _ => Terminal.Write(CaseReportText.Table(report, parsed.GetValue(verbose)))
                    );
                return report.Passed ? Exit.Nothing : Exit.LawTestsFailed;
            })
        );
        return command;
    }

    private static Command Settings(Option<string?> law)
    {
        var command = new Command(
            "settings",
            "The choices where the texts are silent, and what each does"
        );
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                Terminal.Write(LawText.Settings(Inputs.Law(parsed.GetValue(law))));
                return Exit.Nothing;
            })
        );
        return command;
    }

    private static Instrument Find(LawInForce law, string asked)
    {
        var found = law
            .Instruments.Where(i =>
                asked == i.Id
                || asked.StartsWith(i.Id + "/", StringComparison.Ordinal)
                || HasParagraph(i, asked)
            )
            .MaxBy(i => i.Id.Length);
        return found
            ?? throw Inputs.Unreadable(
                "PV0405",
                asked,
                "no instrument of the pack has that id",
                Suggestion.For(asked, law.Instruments.Select(i => i.Id))
                    ?? "'proviso law show' lists them all"
            );
    }

    private static bool HasParagraph(Instrument instrument, string id) =>
        instrument.Prohibitions.Any(p => p.Id == id)
        || instrument.Exemptions.Any(e => e.Id == id)
        || instrument.Authorizations.Any(a => a.Id == id);

    private static LocalDate? Day(string? written) =>
        written is null ? null
        : Quantity.Parse(FactType.Date, written) is { } day ? day.ToDate()
        : throw new UsageException($"--at '{written}' is no date; write 2017-03-14");
}
