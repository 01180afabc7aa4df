using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Proviso.Cli;
using Proviso.Cli.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.SetError(new VisibleWriter(Console.Error));
var root = new RootCommand(
    "Sanctions law you can run: who is listed, what the law says of them that day, which license lets the deal through."
);
root.Subcommands.Add(ScreenCommand.Build());
root.Subcommands.Add(ListsCommand.Build());
root.Subcommands.Add(ScanCommand.Build());
root.Subcommands.Add(DecideCommand.Build());
root.Subcommands.Add(ExplainCommand.Build());
root.Subcommands.Add(LawCommand.Build());
root.Subcommands.Add(SchemaCommand.Build());
root.Subcommands.Add(CapCommand.Build());
root.Subcommands.Add(VerifyCommand.Build());
root.Subcommands.Add(LogCommand.Build());
root.Subcommands.Add(DemoCommand.Build());
root.SetAction(_ => Verbs.Show());

var parsed = root.Parse(args);
var strange = parsed.Tokens.Where(t =>
    t.Type == TokenType.Argument && t.Value.StartsWith("--", StringComparison.Ordinal)
);
string[] errors =
[
    .. parsed.Errors.Select(e => e.Message),
    .. strange.Select(t => $"there is no option {t.Value}"),
];
if (errors.Length > 0)
{
    foreach (var error in errors)
    {
        Console.Error.WriteLine($"proviso: {Proviso.Visible.InLine(error)}");
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
