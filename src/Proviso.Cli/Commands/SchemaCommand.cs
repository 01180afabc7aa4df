using System.CommandLine;
using Proviso.Law.Text;
using Proviso.Rendering;

namespace Proviso.Cli.Commands;

/// <summary><c>proviso schema</c>: the shapes of what the program reads and writes, made by the program itself.</summary>
internal static class SchemaCommand
{
    private static readonly string[] Known =
    [
        "instrument",
        "transaction",
        "vocabulary",
        "decision",
    ];

    public static Command Build()
    {
        var which = new Argument<string?>("which")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = string.Join(", ", Known),
        };
        var law = new Option<string?>("--law")
        {
            Description = "A law folder in place of the pack built in",
            HelpName = "PATH",
        };
        var command = new Command(
            "schema",
            "JSON Schemas of law files, transactions and answers, and the vocabulary of facts"
        )
        {
            which,
            law,
        };
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                var asked = parsed.GetValue(which);
                var text = asked switch
                {
                    null => string.Join('\n', Known),
                    "instrument" => InstrumentSchema.Write(),
                    "transaction" => TransactionSchema.Write(
                        Inputs.Law(parsed.GetValue(law)).Vocabulary
                    ),
                    "vocabulary" => Terminal
                        .Plain(VocabularyText.Write(Inputs.Law(parsed.GetValue(law)).Vocabulary))
                        .TrimEnd(),
                    "decision" => DecisionSchema.Write(),
                    _ => throw new UsageException(
                        $"no schema is called '{asked}'; {Suggestion.For(asked, Known) ?? $"one of: {string.Join(", ", Known)}"}"
                    ),
                };
                Console.Out.WriteLine(text);
                return Exit.Nothing;
            })
        );
        return command;
    }
}
