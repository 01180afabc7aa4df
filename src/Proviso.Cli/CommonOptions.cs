using System.CommandLine;
using Proviso.Decisions;
using Proviso.Desk;
using Proviso.Law;
using Proviso.Law.Text;
using Proviso.Storage;

namespace Proviso.Cli;

/// <summary>Options that every deciding verb takes, and the desk they make.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string?> _at = new("--at")
    {
        Description = "Legal date (YYYY-MM-DD); must equal txn.date where both are given",
        HelpName = "DATE",
    };
    private readonly Option<string?> _knownAt = new("--known-at")
    {
        Description = "Decide with the law as known then (YYYY-MM-DD or RFC 3339)",
        HelpName = "TIME",
    };
    private readonly Option<string?> _law = new("--law")
    {
        Description = "A law folder in place of the pack built in, or one file on top of it",
        HelpName = "PATH",
    };
    private readonly ListOptions _lists = new();
    private readonly StoreOptions _store = new();
    private readonly Option<string[]> _set = new("--set")
    {
        Description = "Set a fact: --set item.subjectToEar=false; repeatable",
        HelpName = "FACT=VALUE",
    };
    private readonly Option<bool> _noPresumptions = new("--no-presumptions")
    {
        Description = "Decide without any presumption",
    };
    private readonly Option<bool> _exitZero = new("--exit-zero")
    {
        Description = "Verdicts exit with 0; failures keep their codes",
    };
    private readonly Option<bool> _noInput = new("--no-input") { Description = "Never ask" };

    public void AddTo(Command command)
    {
        foreach (
            var option in new Option[]
            {
                _at,
                _knownAt,
                _law,
                _set,
                _noPresumptions,
                _exitZero,
                _noInput,
            }
        )
        {
            command.Options.Add(option);
        }

        _lists.AddTo(command);
        _store.AddTo(command);
    }

    public bool Quiet(ParseResult parsed) => _lists.Quiet(parsed);

    public bool MayAsk(ParseResult parsed) => !parsed.GetValue(_noInput) && Terminal.IsInteractive;

    public int Told(ParseResult parsed, int code) => Exit.Told(code, parsed.GetValue(_exitZero));

    public Lawbook Law(ParseResult parsed) => Inputs.Law(parsed.GetValue(_law));

    public bool IsStoreGiven(ParseResult parsed) => _store.IsGiven(parsed);

    /// <summary>The first option given that another decision would come of; null when there is none.</summary>
    public string? Changing(ParseResult parsed) =>
        new Option[] { _at, _knownAt, _law, _set, _noPresumptions }
            .FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false })
            ?.Name
        ?? _lists.Given(parsed);

    public bool IsStoreNamed(ParseResult parsed) => _store.IsNamed(parsed);

    /// <summary>The store a decision is kept in, where it is there already.</summary>
    public SqliteStore? StoreIfThere(ParseResult parsed) => _store.OpenIfThere(parsed);

    /// <summary>The store a decision must write to: the one named, else the one in the user's data folder.</summary>
    public SqliteStore StoreToWrite(ParseResult parsed) => _store.Open(parsed);

    /// <summary>The store that keeps what is asked for.</summary>
    public SqliteStore StoreToRead(ParseResult parsed) => _store.OpenExisting(parsed);

    /// <param name="days">Days that the answers are about.</param>
    public LoadedDesk Desk(
        ParseResult parsed,
        Lawbook book,
        SqliteStore? store = null,
        params IReadOnlyCollection<LocalDate> days
    ) =>
        new(
            book,
            () => Inputs.LawFiles(parsed.GetValue(_law)),
            _lists.Editions(parsed, store, days)
        );

    public DeskOptions Options(ParseResult parsed) =>
        new(KnownAt(parsed), Presume: !parsed.GetValue(_noPresumptions), WorkLimit.Default);

    /// <summary>The facts that <c>--set</c> gives, each read by the vocabulary.</summary>
    public Fact[] Settled(ParseResult parsed, Vocabulary vocabulary) =>
        [
            .. (parsed.GetValue(_set) ?? []).Select(
                (one, i) => TransactionReader.ReadOne(vocabulary, one, i + 1)
            ),
        ];

    /// <summary>A transaction file with what the command line sets, and its date.</summary>
    public (string? Id, ImmutableSortedDictionary<string, Fact> Facts) Transaction(
        ParseResult parsed,
        TextNode node,
        Vocabulary vocabulary
    )
    {
        var (id, facts) = Inputs.Transaction(node, vocabulary, Settled(parsed, vocabulary));
        return (id, Dated(parsed, facts));
    }

    /// <summary>With the date of <c>--at</c> where there is one.</summary>
    public ImmutableSortedDictionary<string, Fact> Dated(
        ParseResult parsed,
        ImmutableSortedDictionary<string, Fact> facts
    ) => Dates.Optional(parsed, _at) is { } at ? At(facts, at) : facts;

    private static ImmutableSortedDictionary<string, Fact> At(
        ImmutableSortedDictionary<string, Fact> facts,
        LocalDate at
    )
    {
        if (!facts.TryGetValue("txn.date", out var stated))
        {
            var date = new FactValue.Measure(Quantity.Of(at));
            return facts.Add(
                "txn.date",
                new Fact("txn.date", date, new FactOrigin("command-line", "--at"))
            );
        }

        return stated.Value.ToString() == $"{at:uuuu-MM-dd}"
            ? facts
            : throw Inputs.Unreadable(
                "PV0222",
                "--at",
                $"{at:uuuu-MM-dd} is not the transaction's own date, {stated.Value}",
                "leave --at out, or decide the other day with --set txn.date=…"
            );
    }

    private Instant? KnownAt(ParseResult parsed)
    {
        if (parsed.GetValue(_knownAt) is not { } written)
        {
            return null;
        }

        return Quantity.Parse(FactType.Instant, written)?.ToInstant()
            ?? (
                Quantity.Parse(FactType.Date, written) is { } day
                    ? LawInForce.StartOfDay(day.ToDate().PlusDays(1))
                    : throw new UsageException(
                        $"--known-at '{written}' is no time; write 2017-03-14 or 2017-03-14T09:00:00-04:00"
                    )
            );
    }
}
