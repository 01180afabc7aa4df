using Proviso.Caps;

namespace Proviso.Storage.Tests.Caps;

/// <summary>A ledger with its clock and its law, and short words for what the tests do with it.</summary>
internal sealed class LedgerBench(Func<IClock, ILedgerBook> make)
{
    public const string Cap = "fsb-fees";
    public static readonly CapHolder Acme = CapHolder.Parse("Acme");
    public static readonly LocalDate March = new(2017, 3, 14);

    private ILedgerBook? _book;

    public SetClock Clock { get; } = new();

    public SetTerms Terms { get; } = new();

    public ILedgerBook Book => _book ??= make(Clock);

    public CapLedger Ledger => new(Book, Terms, new CalendarYear());

    public Reservation Reserve(string key, string amount, LocalDate? at = null) =>
        Ledger.Reserve(Claim(key, amount, at));

    public Reservation Record(string key, string amount, LocalDate? at = null) =>
        Ledger.Record(Claim(key, amount, at));

    public CapBalance Balance(string period = "2017", string cap = Cap) =>
        Ledger.Show(cap, Acme, period).Balances.Single();

    public static CapClaim Claim(string key, string amount, LocalDate? at = null) =>
        new(key, at ?? March, [Part(amount)]);

    public static CapPart Part(string amount, string cap = Cap, string holder = "Acme") =>
        new(cap, CapHolder.Parse(holder), Usd(amount));

    public static Money Usd(string amount) => Money.Parse(amount, Currency.Usd);

    public static string Code(Action wrong) =>
        Assert.Single(Assert.Throws<InvalidInputException>(wrong).Diagnostics).Code;
}
