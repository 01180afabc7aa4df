using System.CommandLine;
using Proviso.Desk;
using Proviso.Law.Text;
using Proviso.Rendering;

namespace Proviso.Cli.Commands;

/// <summary><c>proviso explain</c>: the whole tree of one decision, or why one paragraph does not help.</summary>
internal static class ExplainCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("file")
        {
            Description = "The transaction (YAML or JSON), - for standard input",
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
                var book = common.Law(parsed);
                var path = parsed.GetValue(file)!;
                var node = YamlText.Read(path, Inputs.ReadText(path));
                var (id, facts) = common.Transaction(parsed, node, book.Vocabulary);
                var answer = common.Desk(parsed, book).Decide(facts, common.Options(parsed), id);
                var outputs = Outputs.Of(parsed.GetValue(output), "table", "table", "json");
                var head = DecisionText.Write(answer);
                if (parsed.GetValue(whyNot) is { } asked)
                {
                    answer = Only(answer, asked);
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
                return common.Told(parsed, Exit.Of(answer.Decision.Outcome));
            })
        );
        return command;
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
