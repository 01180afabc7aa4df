using System.CommandLine;
using Proviso.Desk;
using Proviso.Lists;
using Proviso.Storage;

namespace Proviso.Cli.Commands;

/// <summary><c>proviso lists</c>: editions kept in a store, and what they tell of a list and of a party over time.</summary>
internal static class ListsCommand
{
    public static Command Build() =>
        new("lists", "List editions: keep them, bring them up to date, follow a party through them")
        {
            ListsAdd.Build(),
            ListsShow.Build(),
            ListsDiff.Build(),
            ListsHistory.Build(),
            ListsParty.Build(),
            ListsUpdate.Build(),
            ListsAccept.Build(),
        };

    internal static Option<string?> Published() =>
        new("--published")
        {
            Description = "Publication date, where names do not say",
            HelpName = "DATE",
        };

    internal static Option<string?> List() =>
        new("--list")
        {
            Description = "Which list, where names do not say: ofac-sdn, ofac-cons",
            HelpName = "ID",
        };

    internal static Option<int> MaxGap() =>
        new("--max-gap")
        {
            Description = "Most days to the next edition for which one is known to have been live",
            DefaultValueFactory = _ => ListBook.DefaultMaxGapDays,
            HelpName = "DAYS",
        };

    /// <exception cref="UsageException">A negative number of days.</exception>
    internal static int MaxGap(ParseResult parsed, Option<int> option) =>
        parsed.GetValue(option) is >= 0 and var days
            ? days
            : throw new UsageException($"{option.Name} is a number of days, 0 or more");

    /// <summary>"ofac-sdn" of "ofac-sdn:21344", where the store keeps that list.</summary>
    internal static string ListOf(string key, SqliteStore store)
    {
        var lists = new SqliteListShelf(store).Catalog().Select(e => e.List).Distinct();
        var list = key.Split(':')[0];
        return
            key.Contains(':', StringComparison.Ordinal)
            && lists.Contains(list, StringComparer.Ordinal)
            ? list
            : throw Inputs.Unreadable(
                "PV0412",
                key,
                "is no party of a list the store keeps",
                lists.Any()
                    ? $"write LIST:NUMBER; the lists are {string.Join(", ", lists)}"
                    : "the store keeps no list yet: proviso lists add"
            );
    }

    /// <summary>An edition of the store, by its date or the beginning of its id.</summary>
    internal static SourcedEdition Kept(
        string name,
        string? list,
        ParseResult parsed,
        StoreOptions store
    )
    {
        using var opened = store.IsGiven(parsed) ? store.OpenExisting(parsed) : null;
        var catalog = opened is null ? [] : new SqliteListShelf(opened).Catalog();
        var found = catalog
            .Where(e => list is null || e.List == list)
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
                    ? $"several editions of the store are so named: {string.Join(", ", found.Select(e => $"{e.List} {e.Id[..12]}"))}"
                    : "there is no such file or folder, and no such edition in a store",
                opened is null ? "give a path, or name the store with --store"
                    : found.Length > 1 ? "give the id, or the list with --list"
                    : "proviso lists show tells the dates and ids it keeps"
            );
    }
}
