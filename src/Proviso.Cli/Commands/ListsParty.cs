using System.CommandLine;
using Proviso.Desk;
using Proviso.Lists;
using Proviso.Rendering;

namespace Proviso.Cli.Commands;

/// <summary><c>proviso lists party</c>: one entry as of a day, and how far it is known.</summary>
internal static class ListsParty
{
    public static Command Build()
    {
        var key = new Argument<string>("party")
        {
            Description = "A party by its key: ofac-sdn:21344",
        };
        var at = new Option<string?>("--at")
        {
            Description = "As of this day (YYYY-MM-DD); else today",
            HelpName = "DATE",
        };
        var maxGap = ListsCommand.MaxGap();
        var (store, output) = (new StoreOptions(), Outputs.Option("table, json"));
        var command = new Command("party", "An entry as of a day, with every field and its cover")
        {
            key,
            at,
            maxGap,
            output,
        };
        store.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                var outputs = Outputs.Of(parsed.GetValue(output), "table", "table", "json");
                var (party, gap) = (parsed.GetValue(key)!, ListsCommand.MaxGap(parsed, maxGap));
                var day = Dates.Optional(parsed, at) ?? ListOptions.Today;
                using var opened = store.OpenExisting(parsed);
                var editions = new ShelfEditions(opened).Around(
                    ListsCommand.ListOf(party, opened),
                    day,
                    gap
                );
                var entry = PartyAsOf.Of(
                    party,
                    day,
                    editions,
                    PackDesignations.Acts(EmbeddedLaw.Load()),
                    gap
                );
                outputs.Write(
                    format => format == "json" ? PartyAsOfText.Json(entry, gap) + "\n" : null,
                    _ => Terminal.Write(PartyAsOfText.Lines(entry))
                );
                return entry.Listed.IsTrue ? Exit.Hits
                    : entry.Listed.IsFalse && !entry.AsFarAsKnown ? Exit.Nothing
                    : Exit.Undetermined;
            })
        );
        return command;
    }
}
