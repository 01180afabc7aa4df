using System.CommandLine;
using Proviso.Desk;
using Proviso.Law.Text;
using Proviso.Log;
using Proviso.Rendering;
using Proviso.Storage;

namespace Proviso.Cli.Commands;

/// <summary>
/// <c>proviso explain</c>: the whole tree of one decision, or why one paragraph does not help; a kept screening or scan as
/// it was answered.
/// </summary>
internal static class ExplainCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("file")
        {
            Description =
                "The transaction (YAML or JSON), - for standard input; or the id of a kept decision, screening or scan",
        };
        var whyNot = new Option<string?>("--why-not")
        {
            Description = "Only the steps of one license or paragraph: CYBER-GL1/(a)(2)",
            HelpName = "ID",
        };
        var output = Outputs.Option("table, json");
        var verbose = new Option<bool>("--verbose", "-v")
        {
            Description = "Also the steps that do not bear on the case",
        };
        var common = new CommonOptions();
        var command = new Command("explain", "Every step, paragraph and fact behind a decision")
        {
            file,
            whyNot,
            output,
            verbose,
        };
        common.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                var asked = parsed.GetValue(file)!;
                using var store = IsKept(common, parsed, asked) ? Store(common, parsed) : null;
                var kept = store is null ? null : Find(store, asked);
                var outputs = Outputs.Of(parsed.GetValue(output), "table", "table", "json");
                if (kept is not null && KeptRun.IsOne(kept))
                {
                    if (parsed.GetValue(whyNot) is not null)
                    {
                        throw new UsageException(
                            $"--why-not asks about a decision, and {asked} is a {kept.Kind}; leave it out"
                        );
                    }

                    var run = KeptRun.Text(kept, common.Quiet(parsed));
                    outputs.Write(_ => run, _ => { });
                    return Exit.Nothing;
                }

                var (answer, differs) = kept is null
                    ? (Explained(common, parsed, asked), false)
                    : Kept(store!, common.Quiet(parsed), kept);
                var head = DecisionText.Write(answer);
                if (parsed.GetValue(whyNot) is { } step)
                {
                    answer = Only(answer, step);
                }

                outputs.Write(
                    format =>
                        format == "json"
                            ? DecisionJson.Write(answer, indented: true, everything: true) + "\n"
                            : null,
                    _ =>
                        Terminal.Write([
                            .. head,
                            Line.Empty,
                            .. ExplanationText.Write(
                                answer.Decision.Explanation,
                                parsed.GetValue(verbose) || parsed.GetValue(whyNot) is not null
                            ),
                        ])
                );
                return differs
                    ? Exit.Mismatch
                    : common.Told(parsed, Exit.Of(answer.Decision.Outcome));
            })
        );
        return command;
    }

    private static Answer Explained(CommonOptions common, ParseResult parsed, string file)
    {
        if (common.IsStoreNamed(parsed))
        {
            throw new UsageException(
                "explain decides a file without a store; leave --store out, or give the id of a kept decision"
            );
        }

        var book = common.Law(parsed);
        var node = YamlText.Read(file, Inputs.ReadText(file));
        var (id, facts) = common.Transaction(parsed, node, book.Vocabulary);
        return common.Desk(parsed, book).Front.Decide(facts, common.Options(parsed), id);
    }

    /// <summary>What is no file is looked for in the store.</summary>
    private static bool IsKept(CommonOptions common, ParseResult parsed, string asked) =>
        asked != "-" && !File.Exists(asked) && (IsId(asked) || common.IsStoreGiven(parsed));

    private static bool IsId(string asked) =>
        Path.GetExtension(asked) is not (".yaml" or ".yml" or ".json")
        && Path.GetFileName(asked) == asked;

    private static SqliteStore Store(CommonOptions common, ParseResult parsed)
    {
        if (common.Changing(parsed) is { } changing)
        {
            throw new UsageException(
                $"{changing} would change what was kept; give the transaction file to decide it otherwise"
            );
        }

        return common.StoreToRead(parsed);
    }

    private static KeptRecord Find(SqliteStore store, string id) =>
        new SqliteLogbook(store).Find(id)
        ?? throw Inputs.Unreadable(
            "PV0409",
            id,
            "there is no such file, and nothing of that id is kept in the store",
            "give a transaction file, or an id that 'decide', 'screen' or 'scan' printed"
        );

    /// <summary>A decision is made again from what the store kept of it.</summary>
    private static (Answer Answer, bool Differs) Kept(
        SqliteStore store,
        bool quiet,
        KeptRecord record
    )
    {
        if (record.Kind != DecisionArchive.Kind)
        {
            throw Inputs.Unreadable(
                "PV0409",
                record.Id,
                $"what the store keeps under that id is a {record.Kind}",
                "give an id that 'decide', 'screen' or 'scan' printed"
            );
        }

        var archive = StoreDesk.Archive(store);
        var differs = archive.Replay(record.Body);
        // What differs is no chatter: --quiet does not hide it.
        if (differs is not null || !quiet)
        {
            Console.Error.WriteLine(
                $"proviso: {Visible.InLine(record.Id)}, decided {record.RecordedAt}, leaf {record.Index}; made again from what was kept: {differs ?? "the same bytes"}"
            );
        }

        try
        {
            return (archive.Again(record.Body), differs is not null);
        }
        catch (ReplayException fault)
        {
            throw Inputs.Unreadable(
                "PV0410",
                record.Id,
                fault.Message,
                "proviso log export shows the answer as it was given"
            );
        }
    }

    /// <summary>The answer with an explanation cut down to one license or paragraph.</summary>
    private static Answer Only(Answer answer, string id)
    {
        var all = answer.Decision.Explanation.DescendantsAndSelf().ToArray();
        var steps = all.Where(n => n.Id == id)
            .DistinctBy(n => (n.Id, n.Party, n.Truth))
            .ToImmutableArray();
        if (steps.IsEmpty)
        {
            var near = Suggestion.For(id, all.Select(n => n.Id).Distinct(StringComparer.Ordinal));
            throw Inputs.Unreadable(
                "PV0403",
                id,
                "no step of this decision has that id; the license may not have been in force that day",
                near ?? "'proviso explain FILE' shows the ids"
            );
        }

        return answer with
        {
            Decision = answer.Decision with
            {
                Explanation = answer.Decision.Explanation with { Children = steps },
            },
        };
    }
}
