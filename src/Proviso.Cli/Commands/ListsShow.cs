using System.CommandLine;
using Proviso.Rendering;
using Proviso.Storage;
using Proviso.Storage.Fetching;

namespace Proviso.Cli.Commands;

/// <summary><c>proviso lists show</c>: what a store keeps, how old it is, and what waits for two people.</summary>
internal static class ListsShow
{
    public static Command Build()
    {
        var list = new Option<string?>("--list")
        {
            Description = "One list only: ofac-sdn",
            HelpName = "ID",
        };
        var (store, output) = (new StoreOptions(), Outputs.Option("table, json"));
        var command = new Command("show", "The editions a store keeps, with their ages")
        {
            list,
            output,
        };
        store.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                var outputs = Outputs.Of(parsed.GetValue(output), "table", "table", "json");
                using var opened = store.OpenExisting(parsed);
                var wanted = parsed.GetValue(list);
                var shelf = new SqliteListShelf(opened);
                var catalog = shelf
                    .Catalog()
                    .Where(e => wanted is null || e.List == wanted)
                    .ToImmutableArray();
                var live = new ShelfEditions(opened)
                    .NewestKept()
                    .Select(e => e.Id)
                    .ToHashSet(StringComparer.Ordinal);
                var held = new RefreshRecords(opened)
                    .Held()
                    .Select(kept => kept.Report)
                    .Where(report => wanted is null || report.List == wanted);
                var shown = new ShownCatalog(catalog, live, [.. held], ListOptions.Today);
                outputs.Write(
                    format => format == "json" ? ListsText.Json(shown) + "\n" : null,
                    _ => Terminal.Write(ListsText.Catalog(shown))
                );
                return Exit.Nothing;
            })
        );
        return command;
    }
}
