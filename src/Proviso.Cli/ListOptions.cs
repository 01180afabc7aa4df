using System.CommandLine;
using System.Globalization;
using Proviso.Desk;
using Proviso.Law;
using Proviso.Lists;
using Proviso.Storage;

namespace Proviso.Cli;

/// <summary>Which list editions a verb reads: files named on the command line, else those of the store, else the starter table.</summary>
internal sealed class ListOptions
{
    private readonly Option<string[]> _lists = new("--lists")
    {
        Description =
            "A list edition of any issuer (plain, .gz or .zip) or the folder of its files; repeatable",
        HelpName = "PATH",
    };
    private readonly Option<string?> _published = new("--published")
    {
        Description = "Publication date of the list files, where their names do not say",
        HelpName = "DATE",
    };
    private readonly Option<string?> _list = new("--list")
    {
        Description = "Which list the files are, where names do not say: ofac-sdn, ofac-cons",
        HelpName = "ID",
    };
    private readonly Option<int> _maxAge = MaxAge();
    private readonly Option<int> _maxGap = Commands.ListsCommand.MaxGap();
    private readonly Option<bool> _quiet = new("--quiet", "-q")
    {
        Description = "Nothing on stderr but errors",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_lists);
        command.Options.Add(_published);
        command.Options.Add(_list);
        command.Options.Add(_quiet);
    }

    public static Option<int> MaxAge() =>
        new("--max-list-age")
        {
            Description = "Oldest edition of the store that still answers for today, in days",
            DefaultValueFactory = _ => ListBook.DefaultMaxGapDays,
            HelpName = "DAYS",
        };

    /// <summary>For verbs that answer for today.</summary>
    public void AddAgeTo(Command command) => command.Options.Add(_maxAge);

    /// <summary>For verbs that answer as of a day and are not made again.</summary>
    public void AddGapTo(Command command) => command.Options.Add(_maxGap);

    /// <summary>The usual one for a verb without the option.</summary>
    public int MaxGap(ParseResult parsed) =>
        parsed.GetResult(_maxGap) is null
            ? ListBook.DefaultMaxGapDays
            : Commands.ListsCommand.MaxGap(parsed, _maxGap);

    public bool Quiet(ParseResult parsed) => parsed.GetValue(_quiet);

    /// <summary>The first option given that says which editions speak; null when there is none.</summary>
    public string? Given(ParseResult parsed) =>
        new Option[] { _lists, _published, _list }
            .FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false })
            ?.Name;

    /// <summary>Edition dates that the command line gives, and which list it says they are of.</summary>
    public (LocalDate? Published, string? List) Stated(ParseResult parsed) =>
        (Dates.Optional(parsed, _published), parsed.GetValue(_list));

    /// <param name="store">Null when nobody named one.</param>
    /// <param name="days">Days the answer is about; a store gives the editions around them. Empty: the newest of each list.</param>
    public ImmutableArray<SourcedEdition> Editions(
        ParseResult parsed,
        SqliteStore? store,
        IReadOnlyCollection<LocalDate> days
    )
    {
        var paths = parsed.GetValue(_lists);
        var (published, list) = Stated(parsed);
        if (paths is { Length: > 0 } || store is null)
        {
            return ListFiles.Editions(paths, published, list, Quiet(parsed));
        }

        var shelf = new ShelfEditions(store);
        var editions = days.Count == 0 ? shelf.Newest() : shelf.Around(days, MaxGap(parsed));
        if (editions.IsEmpty)
        {
            return [ListFiles.Starter(Quiet(parsed))];
        }

        if (!Quiet(parsed))
        {
            editions.ToList().ForEach(e => ListFiles.Tell(e.Edition));
        }

        return editions;
    }

    /// <summary>True when the store's editions speak: they are live, and today's answer wants them fresh.</summary>
    public bool AreLive(ParseResult parsed, bool storeIsGiven) =>
        storeIsGiven && parsed.GetValue(_lists) is not { Length: > 0 };

    /// <summary>Fails closed where the newest edition of a list is too old to answer for today.</summary>
    /// <exception cref="StaleListException">Exit 4.</exception>
    public void RefuseStale(
        ParseResult parsed,
        IEnumerable<SourcedEdition> editions,
        SqliteStore? store,
        LocalDate today
    )
    {
        var most = parsed.GetValue(_maxAge);
        foreach (var (edition, _) in editions.Where(e => !e.Edition.IsStarter))
        {
            var age = store is null
                ? Period.DaysBetween(edition.Date.To, today)
                : LiveLists.Age(store, edition.List, edition.Date, today);
            if (age > most)
            {
                throw new StaleListException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the newest edition of {edition.List} in the store is of {edition.Date}, {age} days old or not confirmed since; for today it may be {most} at most: bring it up to date (proviso lists update), ask about another day (--at), or allow it (--max-list-age {age})"
                    )
                );
            }
        }
    }

    /// <summary>Today where the law is made.</summary>
    public static LocalDate Today =>
        SystemClock.Instance.GetCurrentInstant().InZone(LawInForce.Washington).Date;
}
