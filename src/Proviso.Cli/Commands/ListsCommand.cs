using System.CommandLine;
using Proviso.Desk;
using Proviso.Lists;
using Proviso.Rendering;
using Proviso.Storage;

namespace Proviso.Cli.Commands;

/// <summary><c>proviso lists</c>: editions kept in a store, and what changed between two.</summary>
internal static class ListsCommand
{
    public static Command Build() =>
        new("lists", "List editions: keep them, show them, compare two")
        {
            Adding(),
            Showing(),
            Comparing(),
        };

    private static Command Adding()
    {
        var paths = new Argument<string[]>("paths")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "A file, a folder or an archive of official files, one edition each",
        };
        var (published, list) = (Published(), List());
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
                var editions = parsed
                    .GetValue(paths)!
                    .Select(path =>
                        (
                            Path: path,
                            Edition: ListFiles.Edition(
                                path,
                                Dates.Optional(parsed, published),
                                parsed.GetValue(list),
                                quiet: true
                            )
                        )
                    )
                    .ToArray();
                using var opened = store.Open(parsed);
                var shelf = new SqliteListShelf(opened);
                var added = opened.Write(_ =>
                    editions
                        .Select(e =>
                            (
                                e.Edition,
                                Added: shelf.Add(
                                    e.Edition.Files,
                                    e.Edition.Edition.List,
                                    e.Edition.Edition.Date,
                                    $"proviso lists add {Path.GetFileName(Path.TrimEndingDirectorySeparator(e.Path))}"
                                )
                            )
                        )
                        .ToArray()
                );
                KeptNames.Keep(
                    opened,
                    added
                        .GroupBy(a => a.Added.Edition.Id, StringComparer.Ordinal)
                        .ToDictionary(
                            same => same.Key,
                            same => same.First().Edition.Edition,
                            StringComparer.Ordinal
                        ),
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

    private static Command Showing()
    {
        var (store, output) = (new StoreOptions(), Outputs.Option("table, json"));
        var command = new Command("show", "The editions a store keeps") { output };
        store.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                var outputs = Outputs.Of(parsed.GetValue(output), "table", "table", "json");
                using var opened = store.OpenExisting(parsed);
                var catalog = new SqliteListShelf(opened).Catalog();
                outputs.Write(
                    format => format == "json" ? ListsText.Json(catalog) + "\n" : null,
                    _ => Terminal.Write(ListsText.Catalog(catalog))
                );
                return Exit.Nothing;
            })
        );
        return command;
    }

    private static Command Comparing()
    {
        var older = new Argument<string>("old")
        {
            Description = "A list edition: path, or date or id of one in the store",
        };
        var newer = new Argument<string>("new") { Description = "The edition it is compared with" };
        var (published, list) = (Published(), List());
        var (store, output) = (new StoreOptions(), Outputs.Option("table, json"));
        var command = new Command("diff", "Who came, who went, and who reads differently")
        {
            older,
            newer,
            published,
            list,
            output,
        };
        store.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                var outputs = Outputs.Of(parsed.GetValue(output), "table", "table", "json");
                var (from, to) = (Named(older), Named(newer));
                if (from.List != to.List)
                {
                    throw new UsageException(
                        $"{from.List} and {to.List} are different lists; say which they are with --list if a name misleads"
                    );
                }

                var delta = ListDelta.Between(from, to);
                outputs.Write(
                    format => format == "json" ? ListDeltaText.Json(delta) + "\n" : null,
                    _ => Terminal.Write(ListDeltaText.Lines(delta))
                );
                return delta.IsEmpty ? Exit.Nothing : Exit.Hits;

                ListEdition Named(Argument<string> argument)
                {
                    var name = parsed.GetValue(argument)!;
                    return Path.Exists(name)
                        ? ListFiles
                            .Edition(
                                name,
                                Dates.Optional(parsed, published),
                                parsed.GetValue(list),
                                quiet: true
                            )
                            .Edition
                        : Kept(name, parsed, store).Edition;
                }
            })
        );
        return command;
    }

    /// <summary>An edition of the store, by its date or the beginning of its id.</summary>
    private static SourcedEdition Kept(string name, ParseResult parsed, StoreOptions store)
    {
        using var opened = store.IsGiven(parsed) ? store.OpenExisting(parsed) : null;
        var catalog = opened is null ? [] : new SqliteListShelf(opened).Catalog();
        var found = catalog
            .Where(e =>
                e.Date.ToString() == name
                || name.Length >= 6 && e.Id.StartsWith(name, StringComparison.Ordinal)
            )
            .ToArray();
        return found is [var only]
            ? new ShelfEditions(opened!).Read(only)
            : throw Inputs.Unreadable(
                "PV0401",
                name,
                found.Length > 1
                    ? "several editions of the store are so named"
                    : "there is no such file or folder, and no such edition in a store",
                opened is null
                    ? "give a path, or name the store with --store"
                    : "proviso lists show tells the dates and ids it keeps"
            );
    }

    private static Option<string?> Published() =>
        new("--published")
        {
            Description = "Publication date, where names do not say",
            HelpName = "DATE",
        };

    private static Option<string?> List() =>
        new("--list")
        {
            Description = "Which list, where names do not say: ofac-sdn, ofac-cons",
            HelpName = "ID",
        };
}
