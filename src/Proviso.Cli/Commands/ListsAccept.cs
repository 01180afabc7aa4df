using System.CommandLine;
using Proviso.Lists.Refresh;
using Proviso.Rendering;
using Proviso.Storage;
using Proviso.Storage.Fetching;

namespace Proviso.Cli.Commands;

/// <summary><c>proviso lists accept</c>: two people let through what a gate held.</summary>
internal static class ListsAccept
{
    public static Command Build()
    {
        var id = new Argument<string>("id")
        {
            Description = "The held edition: the beginning of its id, or its list",
        };
        var by = new Option<string[]>("--by")
        {
            Description = "Who looked at it; twice, two different people",
            HelpName = "NAME",
        };
        var why = new Option<string?>("--why")
        {
            Description = "Why it is right all the same: what the issuer says of it",
            HelpName = "TEXT",
        };
        var gates = new Option<string[]>("--gate")
        {
            Description = "Only these gates; else all that held it",
            HelpName = "GATE",
        };
        var (store, output) = (new StoreOptions(), Outputs.Option("table, json"));
        var command = new Command("accept", "Let a held edition go live, by two people")
        {
            id,
            by,
            why,
            gates,
            output,
        };
        store.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                var outputs = Outputs.Of(parsed.GetValue(output), "table", "table", "json");
                using var opened = store.OpenExisting(parsed);
                var held = Held(opened, parsed.GetValue(id)!);
                using var fetch = new HttpFetch(FetchLimits.Usual);
                var report = new ListRefresh(
                    opened,
                    fetch,
                    SystemClock.Instance,
                    GateBounds.Usual,
                    Environment.UserName
                ).Accept(
                    held,
                    parsed.GetValue(gates) is { Length: > 0 } some ? some : null,
                    parsed.GetValue(by) ?? [],
                    parsed.GetValue(why) ?? ""
                );
                if (report.Outcome == RefreshOutcome.Live)
                {
                    KeptNames.Keep(
                        opened,
                        new HashSet<string>([report.EditionId], StringComparer.Ordinal),
                        store.IsQuiet(parsed)
                    );
                }

                outputs.Write(
                    format => format == "json" ? RefreshText.Json([report]) + "\n" : null,
                    _ => Terminal.Write(RefreshText.Lines([report]))
                );
                return report.Outcome == RefreshOutcome.Live ? Exit.Nothing : Exit.ApprovalNeeded;
            })
        );
        return command;
    }

    private static KeptRefresh Held(SqliteStore store, string id)
    {
        var held = new RefreshRecords(store).Held();
        var found = held.Where(kept =>
                kept.Report.List == id
                || id.Length >= 6 && kept.Report.EditionId.StartsWith(id, StringComparison.Ordinal)
            )
            .ToArray();
        return found is [var only]
            ? only
            : throw Inputs.Unreadable(
                "PV0810",
                id,
                "no edition of that id or list is held",
                held.IsEmpty
                    ? "nothing waits for approval"
                    : $"these wait: {string.Join(", ", held.Select(h => $"{h.Report.List} {h.Report.EditionId[..12]}"))}"
            );
    }
}
