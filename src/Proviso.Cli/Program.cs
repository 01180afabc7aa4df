using System.CommandLine;
using System.Text;
using Proviso.Cli;
using Proviso.Cli.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var root = new RootCommand(
    "Sanctions law you can run: who is listed, what the law says of them that day, which license lets the deal through."
);
root.Subcommands.Add(DecideCommand.Build());
root.Subcommands.Add(ExplainCommand.Build());
root.Subcommands.Add(LawCommand.Build());
root.Subcommands.Add(SchemaCommand.Build());
root.Subcommands.Add(DemoCommand.Build());
root.SetAction(_ => Verbs.Show());

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine($"proviso: {error.Message}");
    }

    var verbs = root.Subcommands.Select(c => c.Name);
    if (
        parsed.UnmatchedTokens is [var first, ..]
        && Proviso.Suggestion.For(first, verbs) is { } hint
    )
    {
        Console.Error.WriteLine($"proviso: {hint}");
    }

    Console.Error.WriteLine("Run 'proviso --help', or a verb with --help, for what it takes.");
    return Exit.Usage;
}

return Guard.Run(() => parsed.Invoke());
