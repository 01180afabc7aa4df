using System.CommandLine;
using System.Text;
using Proviso.Caps;
using Proviso.Decisions;
using Proviso.Desk;
using Proviso.Law;
using Proviso.Law.Text;
using Proviso.Rendering;
using Proviso.Storage;

namespace Proviso.Cli.Commands;

/// <summary><c>proviso decide</c>: one file, many lines, or an interview.</summary>
internal static class DecideCommand
{
    public static Command Build()
    {
        var file = new Argument<string?>("file")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "The transaction (YAML or JSON), - for standard input",
        };
        var many = new Option<string?>("--file", "-f")
        {
            Description = "Many transactions, one {\"id\",\"facts\"} a line",
            HelpName = "FILE.jsonl",
        };
        var output = Outputs.Option("table, json, ndjson");
        var verbose = new Option<bool>("--verbose", "-v")
        {
            Description = "Every step in the explanation, also those that do not bear on the case",
        };
        var common = new CommonOptions();
        var ledger = new LedgerOptions();
        var command = new Command(
            "decide",
            "May this transaction go through? Permitted, prohibited, or what must be known first"
        )
        {
            file,
            many,
            output,
            verbose,
        };
        ledger.AddTo(command);
        common.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                var book = common.Law(parsed);
                var (one, lines) = (parsed.GetValue(file), parsed.GetValue(many));
                var formats = parsed.GetValue(output);
                if (one is not null && lines is not null)
                {
                    throw new UsageException("give one transaction or -f with many, not both");
                }

                return common.Told(
                    parsed,
                    lines is not null
                            ? Many(
                                lines,
                                book,
                                common,
                                ledger,
                                parsed,
                                Outputs.Of(formats, "table", "table", "ndjson"),
                                parsed.GetValue(verbose)
                            )
                        : one is not null
                            ? One(
                                one,
                                book,
                                common,
                                ledger,
                                parsed,
                                Outputs.Of(formats, "table", "table", "json", "ndjson"),
                                parsed.GetValue(verbose)
                            )
                        : Asked(book, common, ledger, parsed)
                );
            })
        );
        return command;
    }

    private static int One(
        string path,
        Lawbook book,
        CommonOptions common,
        LedgerOptions ledger,
        ParseResult parsed,
        Outputs outputs,
        bool everything
    )
    {
        var node = YamlText.Read(path, Inputs.ReadText(path));
        var (id, facts) = common.Transaction(parsed, node, book.Vocabulary);
        FrontDesk.DateOf(facts);
        var counts = ledger.Ledger(parsed);
        var reserve = ledger.Reserve(parsed)
            ? new StoreDesk.ReserveTerms(ledger.Key(parsed), ledger.Expires(parsed))
            : null;
        var isKept = reserve is not null || common.IsStoreGiven(parsed);
        ledger.Refuse(parsed, isKept);
        using var store = isKept ? common.StoreIfThere(parsed) : null;
        var desk = common.Desk(parsed, book, store, FrontDesk.DaysOf(facts));
        if (!isKept)
        {
            var answer = desk.Front.Decide(facts, common.Options(parsed), id);
            Show(answer, outputs, everything);
            return Exit.Of(answer.Decision.Outcome);
        }

        var kept = In(
            store,
            () => common.StoreToWrite(parsed),
            its =>
                new StoreDesk(its, desk, counts, ledger.Holder(parsed)).Decide(
                    facts,
                    common.Options(parsed),
                    id,
                    reserve
                )
        );
        Show(kept.Answer, outputs, everything, kept.Reservation);
        Tell(parsed, common, kept, reserve is not null);
        return kept.Reservation is { Holds: false, IsPaid: false }
            ? Exit.CapRefused
            : Exit.Of(kept.Answer.Decision.Outcome);
    }

    /// <summary>Where the decision is kept, and why nothing was reserved, on stderr.</summary>
    private static void Tell(
        ParseResult parsed,
        CommonOptions common,
        StoreDesk.Kept kept,
        bool asked
    )
    {
        if (common.Quiet(parsed))
        {
            return;
        }

        var id = Visible.InLine(kept.Answer.Id!);
        Console.Error.WriteLine(
            $"proviso: kept as {id}, leaf {kept.Leaf}; proviso explain {id} shows it again"
        );
        if (asked && kept.Reservation is null)
        {
            Console.Error.WriteLine(
                kept.Answer.Decision.Outcome == Outcome.Permitted
                    ? "proviso: nothing was reserved: it takes nothing of a cap"
                    : "proviso: nothing was reserved: only what is permitted takes room"
            );
        }
    }

    /// <summary>In the store that is there; a new one is made only for what is known to go into it.</summary>
    private static T In<T>(SqliteStore? there, Func<SqliteStore> make, Func<SqliteStore, T> decide)
    {
        if (there is not null)
        {
            return decide(there);
        }

        Rehearsal.Of(store => decide(store));
        using var made = make();
        return decide(made);
    }

    public static void Show(
        Answer answer,
        Outputs outputs,
        bool everything,
        Reservation? reservation = null
    ) =>
        outputs.Write(
            format =>
                format switch
                {
                    "json" => DecisionJson.Write(answer, indented: true, everything, reservation)
                        + "\n",
                    "ndjson" => DecisionJson.Write(answer, indented: false, everything, reservation)
                        + "\n",
                    _ => null,
                },
            _ =>
                Terminal.Write([
                    .. DecisionText.Write(answer),
                    .. reservation is null ? [] : CapText.Write(reservation),
                ])
        );

    private static int Many(
        string path,
        Lawbook book,
        CommonOptions common,
        LedgerOptions ledger,
        ParseResult parsed,
        Outputs outputs,
        bool everything
    )
    {
        if (ledger.Reserve(parsed))
        {
            throw new UsageException("--reserve takes one transaction; give one file");
        }

        var counts = ledger.Ledger(parsed);
        // All lines are read before the first is decided: a broken one leaves nothing half-answered.
        var transactions = Lines(path)
            .Select(line =>
            {
                var (id, facts) = AtLine(
                    path,
                    line.Number,
                    () =>
                        Checked(
                            common.Transaction(
                                parsed,
                                YamlText.Read(path, line.Text),
                                book.Vocabulary
                            )
                        )
                );
                return (line.Number, Id: id, Facts: facts);
            })
            .ToArray();
        var isKept = common.IsStoreGiven(parsed);
        ledger.Refuse(parsed, isKept);
        using var store = isKept ? common.StoreIfThere(parsed) : null;
        LocalDate[] days = [.. transactions.SelectMany(t => FrontDesk.DaysOf(t.Facts)).Distinct()];
        var desk = common.Desk(parsed, book, store, days);
        var options = common.Options(parsed);
        Answer[] answers;
        if (!isKept)
        {
            answers = [.. transactions.Select(t => desk.Front.Decide(t.Facts, options, t.Id))];
        }
        else
        {
            answers = In(store, () => common.StoreToWrite(parsed), All);
        }

        outputs.Write(
            format =>
                format == "ndjson"
                    ? string.Concat(
                        answers.Select(a =>
                            DecisionJson.Write(a, indented: false, everything) + "\n"
                        )
                    )
                    : null,
            _ =>
                Terminal.Write(
                    answers.Select(a => new Line([
                        new($"{a.Id, -12} ", Tone.Quiet),
                        .. DecisionText.Headline(a).Pieces,
                    ]))
                )
        );
        return answers.Select(a => Exit.Of(a.Decision.Outcome)).DefaultIfEmpty(Exit.Nothing).Max();

        // One transaction for all: a batch is kept whole or not at all.
        Answer[] All(SqliteStore its)
        {
            var kept = new StoreDesk(its, desk, counts, ledger.Holder(parsed));
            return its.Write(_ =>
                transactions
                    .Select(t =>
                        AtLine(
                            path,
                            t.Number,
                            () => kept.Decide(t.Facts, options, t.Id, reserve: null).Answer
                        )
                    )
                    .ToArray()
            );
        }
    }

    private static IEnumerable<(int Number, string Text)> Lines(string path) =>
        Inputs
            .ReadText(path)
            .Split('\n')
            .Select((text, i) => (Number: i + 1, Text: text.TrimEnd('\r')))
            .Where(line => line.Text.Trim().Length > 0);

    /// <summary>Dates and activities are wanted of every line before the first is decided.</summary>
    private static (string? Id, ImmutableSortedDictionary<string, Fact> Facts) Checked(
        (string? Id, ImmutableSortedDictionary<string, Fact> Facts) transaction
    )
    {
        FrontDesk.DateOf(transaction.Facts);
        return transaction;
    }

    /// <summary>Each line is read as a text of its own; its complaints point into the file.</summary>
    private static T AtLine<T>(string path, int number, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidInputException wrong)
        {
            throw new InvalidInputException([
                .. wrong.Diagnostics.Select(d =>
                    d with
                    {
                        // A complaint about the transaction as a whole has no column of its own.
                        Where = d.Where with
                        {
                            File = path,
                            Line = number,
                            Column = Math.Max(1, d.Where.Column),
                        },
                    }
                ),
            ]);
        }
    }

    private static int Asked(
        Lawbook book,
        CommonOptions common,
        LedgerOptions ledger,
        ParseResult parsed
    )
    {
        var unused = ledger.Given(parsed) ?? (common.IsStoreNamed(parsed) ? "--store" : null);
        if (unused is not null)
        {
            throw new UsageException(
                $"{unused} wants a transaction in a file; what is answered to questions is not kept"
            );
        }

        if (!common.MayAsk(parsed))
        {
            throw new UsageException(
                "decide needs a transaction: give a file, -f FILE.jsonl, or run it on a terminal to be asked"
            );
        }

        var interview = new Interview(
            Console.In,
            new VisibleWriter(Console.Out),
            book,
            common.Desk(parsed, book).Front,
            common.Options(parsed)
        );
        var given = common
            .Settled(parsed, book.Vocabulary)
            .ToImmutableSortedDictionary(f => f.Path, f => f, StringComparer.Ordinal);
        var answer = interview.Run(common.Dated(parsed, given));
        Terminal.Write([Line.Empty, .. DecisionText.Write(answer)]);
        return Exit.Of(answer.Decision.Outcome);
    }
}
