using System.CommandLine;
using Proviso.Lists;
using Proviso.Rendering;
using Proviso.Storage;

namespace Proviso.Cli.Commands;

/// <summary><c>proviso lists add</c>: historical files, any number of them; only a refresh is gated.</summary>
internal static class ListsAdd
{
    public static Command Build()
    {
        var paths = new Argument<string[]>("paths")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "A file, a folder or an archive of official files, one edition each",
        };
        var (published, list) = (ListsCommand.Published(), ListsCommand.List());
        var (store, output) = (new StoreOptions(), Outputs.Option("table, json"));
        var command = new Command("add", "Keep editions with the very bytes they were read from")
        {
            paths,
            published,
            list,
            output,
        };
        store.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                var outputs = Outputs.Of(parsed.GetValue(output), "table", "table", "json");
                // All are read before the first is kept: a broken one leaves nothing behind.
                var given = parsed
                    .GetValue(paths)!
                    .Select(path =>
                        GivenEdition.Read(
                            path,
                            Dates.Optional(parsed, published),
                            parsed.GetValue(list)
                        )
                    )
                    .ToArray();
                using var opened = store.Open(parsed);
                var added = Keep(opened, given);
                KeptNames.Keep(
                    opened,
                    added.Select(a => a.Added.Edition.Id).ToHashSet(StringComparer.Ordinal),
                    store.IsQuiet(parsed)
                );
                outputs.Write(
                    format => format == "json" ? ListsText.Json(added) + "\n" : null,
                    _ => Terminal.Write(ListsText.Added(added))
                );
                return Exit.Nothing;
            })
        );
        return command;
    }

    private static (EditionSummary Edition, IListShelf.Added Added)[] Keep(
        SqliteStore store,
        GivenEdition[] given
    )
    {
        var shelf = new SqliteListShelf(store);
        return store.Write(_ => given.Select(One).ToArray());

        (EditionSummary, IListShelf.Added) One(GivenEdition edition)
        {
            var added = shelf.Add(
                edition.FilesAgain(),
                edition.Summary.List,
                edition.Summary.Date,
                $"proviso lists add {edition.Name}"
            );
            shelf.Index(added.Edition.Id, edition.Prints);
            return (edition.Summary, added);
        }
    }
}
