using System.CommandLine;
using System.Security.Cryptography;
using Proviso.Cli.Demo;
using Proviso.Decisions;
using Proviso.Desk;
using Proviso.Law;
using Proviso.Law.Text;
using Proviso.Lists;
using Proviso.Rendering;
using Proviso.Storage;

namespace Proviso.Cli.Commands;

/// <summary>
/// <c>proviso demo</c>: the case Proviso was born from, computed line by line by the engine, on the law and the starter
/// table built in. Change a law file and the demo changes.
/// </summary>
internal static class DemoCommand
{
    private const string Unknown = "item.subjectToEar";
    private const string Example = "fsb-notification-fee.yaml";

    /// <summary>Days on which the law around the FSB was different each time.</summary>
    private static readonly string[] Days =
    [
        "2016-12-28",
        "2017-01-15",
        "2017-03-14",
        "2018-03-15",
        "2021-06-01",
        "2022-07-15",
    ];

    public static Command Build()
    {
        var law = new Option<string?>("--law")
        {
            Description = "A law folder in place of the pack built in",
            HelpName = "PATH",
        };
        var command = new Command(
            "demo",
            "See it whole: the news item, a fee to Russia's FSB on six dates, the cap, the proof"
        )
        {
            law,
        };
        command.SetAction(parsed =>
            Guard.Run(() =>
                Run(
                    new LoadedDesk(
                        Inputs.Law(parsed.GetValue(law)),
                        () => Inputs.LawFiles(parsed.GetValue(law)),
                        [new SourcedEdition(StarterEdition.Load(), [])]
                    )
                )
            )
        );
        return command;
    }

    private static int Run(LoadedDesk loaded)
    {
        var (book, desk) = (loaded.Book, loaded.Front);
        var (_, fee) = Inputs.Transaction(
            YamlText.Read(Example, DemoFiles.Text(Example)),
            book.Vocabulary
        );
        DemoArticle.Show(book);
        SixDays(book, desk, fee);
        OneExplanation(book, desk, fee);
        OneQuestion(book, desk, fee);
        WithStore(loaded, With(book, fee, [$"{Unknown}=false"]));
        Terminal.Write([
            Line.Empty,
            Line.Of(
                $"Decided from {book.Instruments.Length} instruments of {book.Pack}, verified through {book.VerifiedThrough:uuuu-MM-dd}, and a starter list that is not one to rely on.",
                Tone.Quiet
            ),
            Line.Of(
                "Next: proviso decide examples/fsb-notification-fee.yaml --lists PATH-TO-AN-OFAC-LIST",
                Tone.Quiet
            ),
        ]);
        return Exit.Nothing;
    }

    /// <summary>A store of the demo's own, gone when it ends.</summary>
    private static void WithStore(LoadedDesk desk, ImmutableSortedDictionary<string, Fact> fee)
    {
        var folder = Directory.CreateTempSubdirectory("proviso-demo-");
        try
        {
            var path = Path.Combine(folder.FullName, "proviso.db");
            DemoLedger.Show(desk.Book, Open);
            DemoProof.Show(desk, fee, path, Open);

            SqliteStore Open() =>
                SqliteStore.Open(path, SystemClock.Instance, RandomNumberGenerator.GetBytes);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void SixDays(
        Lawbook book,
        FrontDesk desk,
        ImmutableSortedDictionary<string, Fact> fee
    )
    {
        Terminal.Write([
            Line.Empty,
            Line.Of(
                "A US company pays the FSB US$1,200 for an encryption notification. May it, on these days?",
                Tone.Strong
            ),
            Line.Empty,
        ]);
        foreach (var date in Days)
        {
            var d = desk.Decide(
                With(book, fee, [$"{Unknown}=false", $"txn.date={date}"]),
                DeskOptions.Default
            ).Decision;
            var why =
                d.Outcome == Outcome.Permitted
                    ? string.Join(" and ", d.AuthorizedBy.DefaultIfEmpty("nothing reaches it"))
                    : string.Join(", ", d.Failed);
            Terminal.Write([
                new([
                    new($"  {date}  ", Tone.Plain),
                    new(
                        $"{Verdict.Symbol(d.Outcome)} {Verdict.Word(d.Outcome), -12} ",
                        Verdict.ToneOf(d.Outcome)
                    ),
                    new($"{why, -42} ", Tone.Plain),
                    new(
                        d.Prohibitions.IsEmpty
                            ? ""
                            : $"reached by {string.Join(", ", d.Prohibitions)}",
                        Tone.Quiet
                    ),
                ]),
            ]);
        }
    }

    private static void OneExplanation(
        Lawbook book,
        FrontDesk desk,
        ImmutableSortedDictionary<string, Fact> fee
    )
    {
        var answer = desk.Decide(
            With(book, fee, [$"{Unknown}=false", "txn.date=2022-07-15"]),
            DeskOptions.Default
        );
        Terminal.Write([
            Line.Empty,
            Line.Of("Why on 2022-07-15, in full: two programs, so two licenses.", Tone.Strong),
            Line.Empty,
        ]);
        Terminal.Write(DecisionText.Write(answer));
        Terminal.Write([Line.Empty]);
        var payment = answer.Decision.Explanation.Children.First(c => c.Id == "pay_fee");
        Terminal.Write(ExplanationText.Write(payment, everything: false));
    }

    private static void OneQuestion(
        Lawbook book,
        FrontDesk desk,
        ImmutableSortedDictionary<string, Fact> fee
    )
    {
        var answer = desk.Decide(fee, DeskOptions.Default);
        Terminal.Write([
            Line.Empty,
            Line.Of("And when something is not known, it asks.", Tone.Strong),
            Line.Empty,
        ]);
        Terminal.Write(DecisionText.Write(answer));
        foreach (var missing in answer.Decision.MissingFacts)
        {
            Terminal.Write([Line.Empty, Line.Of($"{missing.Question}", Tone.Strong)]);
            foreach (var value in missing.Answers.Select(a => a.Value))
            {
                var then = desk.Decide(
                    With(book, fee, [$"{missing.Fact}={value}"]),
                    DeskOptions.Default
                );
                Terminal.Write([
                    new([
                        new($"  {value, -6} → ", Tone.Plain),
                        .. DecisionText.Headline(then).Pieces,
                    ]),
                ]);
            }
        }
    }

    private static ImmutableSortedDictionary<string, Fact> With(
        Lawbook book,
        ImmutableSortedDictionary<string, Fact> facts,
        params ReadOnlySpan<string> set
    )
    {
        foreach (var one in set)
        {
            var fact = TransactionReader.ReadOne(book.Vocabulary, one, 1);
            facts = facts.SetItem(fact.Path, fact);
        }

        return facts;
    }
}
