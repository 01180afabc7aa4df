using System.CommandLine;
using Proviso.Lists;
using Proviso.Lists.Refresh;
using Proviso.Rendering;
using Proviso.Storage;
using Proviso.Storage.Fetching;

namespace Proviso.Cli.Commands;

/// <summary><c>proviso lists update</c>: from the issuers' addresses, whole or not at all, past the gates.</summary>
internal static class ListsUpdate
{
    private const int MostSeconds = 24 * 60 * 60;

    public static Command Build()
    {
        var lists = new Argument<string[]>("list")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Which lists; else those that the store keeps and a source is known of",
        };
        var config = new Option<string?>("--config")
        {
            Description = "Own addresses (else PROVISO_CONFIG, else proviso.yaml here)",
            HelpName = "PATH",
        };
        var timeout = new Option<double>("--timeout")
        {
            Description = "Seconds that one file may take",
            DefaultValueFactory = _ => FetchLimits.Usual.Time.TotalSeconds,
            HelpName = "SECONDS",
        };
        var maxAge = ListOptions.MaxAge();
        var (store, output) = (new StoreOptions(), Outputs.Option("table, json"));
        var command = new Command("update", "Bring lists up to date from where they are published")
        {
            lists,
            config,
            timeout,
            maxAge,
            output,
        };
        store.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                var outputs = Outputs.Of(parsed.GetValue(output), "table", "table", "json");
                var known = SourceConfig.Sources(parsed.GetValue(config));
                var limits = FetchLimits.Usual with { Time = Time(parsed.GetValue(timeout)) };
                var named = Named(parsed.GetValue(lists)!, known);
                using var opened = store.Open(parsed);
                var sources = named.IsEmpty ? Kept(opened, known) : named;
                var reports = Run(opened, sources, limits);
                KeptNames.Keep(
                    opened,
                    reports
                        .Where(r => r.Outcome == RefreshOutcome.Live)
                        .Select(r => r.EditionId)
                        .ToHashSet(StringComparer.Ordinal),
                    store.IsQuiet(parsed)
                );
                outputs.Write(
                    format => format == "json" ? RefreshText.Json(reports) + "\n" : null,
                    _ => Terminal.Write(RefreshText.Lines(reports))
                );
                Tell(reports);
                return reports
                    .Select(report => Code(report, opened, parsed.GetValue(maxAge)))
                    .Aggregate(Exit.Nothing, Exit.Worse);
            })
        );
        return command;
    }

    private static ImmutableArray<RefreshReport> Run(
        SqliteStore store,
        ImmutableArray<ListSource> sources,
        FetchLimits limits
    )
    {
        using var fetch = new HttpFetch(limits);
        var refresh = new ListRefresh(
            store,
            fetch,
            SystemClock.Instance,
            GateBounds.Usual,
            Environment.UserName
        );
        // One after the other: a list that fails keeps no other from coming.
        return [.. sources.Select(source => refresh.Run(source).GetAwaiter().GetResult())];
    }

    private static ImmutableArray<ListSource> Named(
        string[] lists,
        ImmutableArray<ListSource> known
    ) =>
        [
            .. lists
                .Distinct(StringComparer.Ordinal)
                .Select(list =>
                    known.FirstOrDefault(source => source.List == list)
                    ?? throw Inputs.Unreadable(
                        "PV0812",
                        list,
                        "no address is known of this list",
                        Suggestion.For(list, known.Select(source => source.List))
                            ?? $"name one of {string.Join(", ", known.Select(source => source.List))}, or write it in proviso.yaml"
                    )
                ),
        ];

    private static ImmutableArray<ListSource> Kept(
        SqliteStore store,
        ImmutableArray<ListSource> known
    )
    {
        var kept = new SqliteListShelf(store).Catalog().Select(e => e.List).ToHashSet();
        ImmutableArray<ListSource> sources = [.. known.Where(s => kept.Contains(s.List))];
        return sources.IsEmpty
            ? throw new UsageException(
                $"the store keeps no list yet; name those you want: {string.Join(", ", known.Select(source => source.List))}"
            )
            : sources;
    }

    /// <summary>What keeps a list from being live is no chatter: --quiet does not hide it.</summary>
    private static void Tell(ImmutableArray<RefreshReport> reports)
    {
        foreach (var line in reports.SelectMany(RefreshText.Alarm))
        {
            Console.Error.WriteLine($"proviso: {Visible.InLine(line)}");
        }
    }

    private static int Code(RefreshReport report, SqliteStore store, int maxAge) =>
        report.Outcome switch
        {
            RefreshOutcome.Held => Exit.ApprovalNeeded,
            RefreshOutcome.Failed when LiveLists.IsStale(store, report.List, maxAge) => Exit.Stale,
            RefreshOutcome.Failed when report.IsUnreachable => Exit.StoreUnavailable,
            RefreshOutcome.Failed => Exit.BadInput,
            _ => Exit.Nothing,
        };

    private static TimeSpan Time(double seconds) =>
        seconds is > 0 and <= MostSeconds
            ? TimeSpan.FromSeconds(seconds)
            : throw new UsageException("--timeout is a number of seconds, more than 0");
}
