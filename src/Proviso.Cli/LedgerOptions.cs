using System.CommandLine;

namespace Proviso.Cli;

/// <summary>Whose ledger counts in a decision, and whether it takes room in it.</summary>
internal sealed class LedgerOptions
{
    private readonly Option<bool> _reserve = new("--reserve")
    {
        Description =
            "If it is permitted, reserve what it takes of a cap; exit 13 if there is no room",
    };
    private readonly Option<string?> _ledger = new("--ledger")
    {
        Description = "Whose ledger counts: the transaction's own (case) or the store's (store)",
        HelpName = "case|store",
    };
    private readonly Option<string?> _holder = new("--holder")
    {
        Description = "Whose fees the store's ledger counts; else the transaction's actor.name",
        HelpName = "NAME",
    };
    private readonly Option<string?> _key = new("--key")
    {
        Description = "Your name of the reservation; else the decision's id",
        HelpName = "KEY",
    };
    private readonly Option<string?> _expires = new("--expires")
    {
        Description =
            "Last day on which the room is held; else 30 days from today, or from a later transaction",
        HelpName = "DATE",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_reserve);
        command.Options.Add(_ledger);
        command.Options.Add(_holder);
        command.Options.Add(_key);
        command.Options.Add(_expires);
    }

    /// <summary>The first of these options that was given; null when none was.</summary>
    public string? Given(ParseResult parsed) =>
        new Option[] { _reserve, _ledger, _holder, _key, _expires }
            .FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false })
            ?.Name;

    /// <summary>Nothing is taken silently for said: an option that would not count is refused.</summary>
    /// <exception cref="UsageException">It names the option and what it needs.</exception>
    public void Refuse(ParseResult parsed, bool isKept)
    {
        var (ledger, reserve) = (Ledger(parsed), Reserve(parsed));
        var wrong =
            ledger == "store" && !isKept ? "--ledger store needs a store: pass --store PATH"
            : Key(parsed) is not null && !reserve
                ? "--key names a reservation, and none is made: pass --reserve too"
            : parsed.GetValue(_expires) is not null && !reserve
                ? "--expires ends a reservation, and none is made: pass --reserve too"
            : Holder(parsed) is null || reserve ? null
            : !isKept ? "--holder says whose fees a store counts: pass --store PATH too"
            : ledger == "case"
                ? "--holder says whose fees the store counts, and --ledger case that it does not: leave one out"
            : null;
        if (wrong is not null)
        {
            throw new UsageException(wrong);
        }
    }

    public bool Reserve(ParseResult parsed) => parsed.GetValue(_reserve);

    public string? Holder(ParseResult parsed) => parsed.GetValue(_holder);

    public string? Key(ParseResult parsed) => parsed.GetValue(_key);

    public LocalDate? Expires(ParseResult parsed) => Dates.Optional(parsed, _expires);

    /// <summary>Null when nobody said.</summary>
    /// <exception cref="UsageException">For another word.</exception>
    public string? Ledger(ParseResult parsed) =>
        parsed.GetValue(_ledger) switch
        {
            null => null,
            "case" or "store" => parsed.GetValue(_ledger),
            var other => throw new UsageException($"--ledger {other} is neither case nor store"),
        };
}
