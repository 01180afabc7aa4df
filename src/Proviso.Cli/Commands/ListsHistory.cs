using System.CommandLine;
using Proviso.Lists;
using Proviso.Rendering;

namespace Proviso.Cli.Commands;

/// <summary><c>proviso lists history</c>: the life of a party, or of a whole list, through the editions kept.</summary>
internal static class ListsHistory
{
    public static Command Build()
    {
        var party = new Argument<string?>("party")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "A party by its key: ofac-sdn:21344",
        };
        var list = new Option<string?>("--list")
        {
            Description = "A whole list instead: who came and went with each edition",
            HelpName = "ID",
        };
        var maxGap = ListsCommand.MaxGap();
        var (store, output) = (new StoreOptions(), Outputs.Option("table, json"));
        var command = new Command(
            "history",
            "A party's life: added, changed field by field, removed, with the editions that tell"
        )
        {
            party,
            list,
            maxGap,
            output,
        };
        store.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                var outputs = Outputs.Of(parsed.GetValue(output), "table", "table", "json");
                var gap = ListsCommand.MaxGap(parsed, maxGap);
                var (key, whole) = (parsed.GetValue(party), parsed.GetValue(list));
                if (key is null == whole is null)
                {
                    throw new UsageException("name a party (ofac-sdn:21344) or a list (--list)");
                }

                using var opened = store.OpenExisting(parsed);
                var past = new ShelfEditions(opened).Past(
                    key is null
                        ? ListsCommand.ListOf($"{whole}:", opened)
                        : ListsCommand.ListOf(key, opened)
                );
                if (key is null)
                {
                    ListStep[] steps = [.. ListLife.Of(past)];
                    outputs.Write(
                        format =>
                            format == "json"
                                ? ListHistoryText.Json(whole!, steps, gap) + "\n"
                                : null,
                        _ => Terminal.Write(ListHistoryText.Lines(steps, gap))
                    );
                }
                else
                {
                    var life = PartyLife.Of(key, past, gap);
                    outputs.Write(
                        format => format == "json" ? PartyLifeText.Json(life, gap) + "\n" : null,
                        _ => Terminal.Write(PartyLifeText.Lines(life, gap))
                    );
                }

                return Exit.Nothing;
            })
        );
        return command;
    }
}
