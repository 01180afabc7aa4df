using System.CommandLine;
using Proviso.Caps;
using Proviso.Desk;
using Proviso.Rendering;

namespace Proviso.Cli.Commands;

/// <summary><c>proviso cap</c>: reserve, pay, give back and show what a cap of the law leaves.</summary>
internal static class CapCommand
{
    private const string ReservationForms = "table, json";

    public static Command Build() =>
        new Command("cap", "The ledger of caps: how much is left, and who holds it")
        {
            Claiming("reserve", "Hold room for a payment to come, or be refused", mayExpire: true),
            Committing(),
            Releasing(),
            Claiming("record", "Count a payment that happened, room or not", mayExpire: false),
            Showing(),
        };

    private static Command Claiming(string verb, string description, bool mayExpire)
    {
        var cap = CapArgument();
        var amount = new Argument<string>("amount") { Description = "US dollars, like 900.00" };
        var holder = Required("--holder", "NAME", "Whose fees are counted");
        var at = Required("--at", "DATE", "Legal date of the payment (YYYY-MM-DD)");
        var key = Required(
            "--key",
            "KEY",
            "Your name of the claim; the same key is the same claim"
        );
        var expires = new Option<string?>("--expires")
        {
            Description =
                "Last day on which the room is held; else 30 days from today, or from a later --at",
            HelpName = "DATE",
        };
        var law = LawOption();
        var command = new Command(verb, description) { cap, amount, holder, at, key, law };
        if (mayExpire)
        {
            command.Options.Add(expires);
        }

        return Acting(
            command,
            existing: false,
            (parsed, book) =>
            {
                var part = new CapPart(
                    parsed.GetValue(cap)!,
                    CapHolder.Parse(parsed.GetValue(holder)!, "--holder"),
                    Money.Parse(parsed.GetValue(amount)!, Currency.Usd, "AMOUNT")
                );
                var claim = new CapClaim(
                    parsed.GetValue(key)!,
                    Dates.Optional(parsed, at)!.Value,
                    [part],
                    mayExpire ? Dates.Optional(parsed, expires) : null
                );
                var ledger = Ledger(book, parsed.GetValue(law));
                var entry = mayExpire ? ledger.Reserve(claim) : ledger.Record(claim);
                return (entry, Caveat(ledger, part, entry.Key));
            }
        );
    }

    private static Command Committing()
    {
        var id = IdArgument();
        var at = new Option<string?>("--at")
        {
            Description = "Legal date of the payment; the reservation's own where not said",
            HelpName = "DATE",
        };
        var amount = new Option<string?>("--amount")
        {
            Description = "What was paid, where it is not what was reserved",
            HelpName = "AMOUNT",
        };
        var law = LawOption();
        var command = new Command("commit", "The payment was made") { id, at, amount, law };
        return Acting(
            command,
            existing: true,
            (parsed, book) =>
                (
                    Ledger(book, parsed.GetValue(law))
                        .Commit(
                            Id(parsed.GetValue(id)!),
                            Dates.Optional(parsed, at),
                            parsed.GetValue(amount) is { } paid
                                ? Money.Parse(paid, Currency.Usd, "--amount")
                                : null
                        ),
                    null
                )
        );
    }

    private static Command Releasing()
    {
        var id = IdArgument();
        var command = new Command("release", "The payment will not be made: give the room back")
        {
            id,
        };
        return Acting(
            command,
            existing: true,
            (parsed, book) => (Ledger(book, law: null).Release(Id(parsed.GetValue(id)!)), null)
        );
    }

    private static Command Showing()
    {
        var cap = CapArgument();
        var holder = new Option<string?>("--holder")
        {
            Description = "Only this holder's",
            HelpName = "NAME",
        };
        var year = new Option<string?>("--year")
        {
            Description = "Only this calendar year's",
            HelpName = "YEAR",
        };
        var law = LawOption();
        var output = Outputs.Option(ReservationForms);
        var command = new Command(
            "show",
            "Limit, what is committed, reserved and left, and every entry"
        )
        {
            cap,
            holder,
            year,
            law,
            output,
        };
        var store = new StoreOptions();
        store.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                var outputs = Outputs.Of(parsed.GetValue(output), "table", "table", "json");
                var whose = parsed.GetValue(holder) is { } name
                    ? CapHolder.Parse(name, "--holder")
                    : (CapHolder?)null;
                var period = Year(parsed.GetValue(year));
                var terms = Terms(parsed.GetValue(law));
                // Of a cap nobody has, nothing is opened.
                terms.Limit(parsed.GetValue(cap)!, new LocalDate(1970, 1, 1));
                using var book = new LateLedgerBook(() => store.OpenExisting(parsed), () => true);
                var ledger = new CapLedger(book, terms, new CalendarYear());
                var shown = ledger.Show(parsed.GetValue(cap)!, whose, period);
                var caveat = whose is { } named
                    ? AlikeHolders.Caveat(
                        ledger.Show(shown.Cap, named),
                        named,
                        () => ledger.Show(shown.Cap),
                        ownKey: null
                    )
                    : null;
                outputs.Write(
                    format =>
                        format == "json"
                            ? CapJson.Write(shown, whose, period, caveat) + "\n"
                            : null,
                    _ => Terminal.Write(CapText.Write(shown, caveat))
                );
                return Exit.Nothing;
            })
        );
        return command;
    }

    /// <summary>What the ledger had of the holder before: nothing of an unknown one, who may be a known one misspelled.</summary>
    private static string? Caveat(CapLedger ledger, CapPart part, string key) =>
        AlikeHolders.Caveat(
            ledger.Show(part.Cap, part.Holder),
            part.Holder,
            () => ledger.Show(part.Cap),
            key
        )
            is { } caveat
        && caveat.Contains(" alike", StringComparison.Ordinal)
            ? caveat
            : null;

    /// <summary>A verb that changes one entry and tells it.</summary>
    private static Command Acting(
        Command command,
        bool existing,
        Func<ParseResult, ILedgerBook, (Reservation Entry, string? Caveat)> act
    )
    {
        var output = Outputs.Option(ReservationForms);
        var exitZero = new Option<bool>("--exit-zero")
        {
            Description = "A refusal or a breach exits with 0; failures keep their codes",
        };
        command.Options.Add(output);
        command.Options.Add(exitZero);
        var store = new StoreOptions();
        store.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                var outputs = Outputs.Of(parsed.GetValue(output), "table", "table", "json");
                using var book = new LateLedgerBook(
                    () => existing ? store.OpenExisting(parsed) : store.Open(parsed),
                    () => existing || store.IsThere(parsed)
                );
                var (entry, caveat) = act(parsed, book);
                outputs.Write(
                    format => format == "json" ? CapJson.Write(entry, caveat) + "\n" : null,
                    _ => Terminal.Write(CapText.Write(entry, caveat))
                );
                return Exit.Told(
                    IsGood(command.Name, entry) ? Exit.Nothing : Exit.CapRefused,
                    parsed.GetValue(exitZero)
                );
            })
        );
        return command;
    }

    /// <summary>What was asked is so: room that is held or was used; a payment that broke nothing; a room given back.</summary>
    private static bool IsGood(string verb, Reservation entry) =>
        !entry.IsBreach && (verb == "release" || entry.Holds || entry.IsPaid);

    private static CapLedger Ledger(ILedgerBook book, string? law) =>
        new(book, Terms(law), new CalendarYear());

    private static LawCapTerms Terms(string? law) =>
        law is null
            ? LawCapTerms.Glance(EmbeddedLaw.Files())
            : LawCapTerms.Of(Inputs.Law(law).Caps);

    private static Guid Id(string written) =>
        Guid.TryParseExact(written, "D", out var id)
            ? id
            : throw Inputs.Unreadable(
                "PV0607",
                "ID",
                $"'{Visible.Of(written)}' is no id of a reservation",
                "give the id that 'cap reserve' printed, like 8d7f2c1e-0f3a-8c55-9b1e-2a4d6f80c1e3"
            );

    private static string? Year(string? written) =>
        written is null || new CalendarYear().LastDay(written) is not null
            ? written
            : throw new UsageException($"--year '{written}' is no year; write 2017");

    private static Argument<string> CapArgument() =>
        new("cap") { Description = "A cap of the law, like fsb-fees" };

    private static Argument<string> IdArgument() =>
        new("id") { Description = "The id that 'cap reserve' printed" };

    private static Option<string?> Required(string name, string help, string description) =>
        new(name)
        {
            Description = description,
            HelpName = help,
            Required = true,
        };

    private static Option<string?> LawOption() =>
        new("--law")
        {
            Description = "A law folder in place of the pack built in, or one file on top of it",
            HelpName = "PATH",
        };
}
