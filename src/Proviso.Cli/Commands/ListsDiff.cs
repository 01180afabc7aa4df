using System.CommandLine;
using Proviso.Lists;
using Proviso.Rendering;

namespace Proviso.Cli.Commands;

/// <summary><c>proviso lists diff</c>: two editions, each a path or one of the store.</summary>
internal static class ListsDiff
{
    public static Command Build()
    {
        var older = new Argument<string>("old")
        {
            Description = "A list edition: path, or date or id of one in the store",
        };
        var newer = new Argument<string>("new") { Description = "The edition it is compared with" };
        var (published, list) = (ListsCommand.Published(), ListsCommand.List());
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
                    var (name, stated) = (parsed.GetValue(argument)!, parsed.GetValue(list));
                    return Path.Exists(name)
                        ? ListFiles
                            .Edition(name, Dates.Optional(parsed, published), stated, quiet: true)
                            .Edition
                        : ListsCommand.Kept(name, stated, parsed, store).Edition;
                }
            })
        );
        return command;
    }
}
