using System.CommandLine;
using Proviso.Storage;

namespace Proviso.Cli.Commands;

/// <summary><c>proviso verify</c>: whether a store is what was written to it.</summary>
internal static class VerifyCommand
{
    public static Command Build()
    {
        var store = new StoreOptions();
        var output = Outputs.Option("table, json");
        var command = new Command(
            "verify",
            "Is the record what was written? Leaves, tree, checkpoints, tables and file"
        )
        {
            output,
        };
        store.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                var outputs = Outputs.Of(parsed.GetValue(output), "table", "table", "json");
                var report = StoreCheck.Of(store.Path(parsed));
                outputs.Write(
                    format => format == "json" ? VerificationText.Json(report) : null,
                    _ => Terminal.Write(VerificationText.Lines(report))
                );
                return report.IsWell ? Exit.Nothing : Exit.Mismatch;
            })
        );
        return command;
    }
}
