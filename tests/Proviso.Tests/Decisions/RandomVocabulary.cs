using Proviso.Law;

namespace Proviso.Tests.Decisions;

/// <summary>The facts that random policies speak of, and the fixed names around them.</summary>
internal static class RandomVocabulary
{
    public const string Amount = "payment.usd";
    public const string Used = "ledger.used";
    public const string Setting = "policy.counts";
    public const string Cap = "fees";

    public static readonly LocalDate Day = new(2020, 6, 15);
    public static readonly string[] Activities = ["ship", "pay", "serve"];
    public static readonly string[] Parties = ["list:1", "list:2", "list:3"];
    public static readonly string[] Tags = ["RED", "BLUE"];

    public static readonly string[] Flags =
    [
        "item.controlled",
        "item.gift",
        "payment.blocked",
        "item.old",
    ];

    public static readonly Vocabulary Terms = new([
        Term("txn.activities", FactType.Set, [.. Activities]),
        Term("txn.date", FactType.Date),
        Term("txn.instant", FactType.Instant),
        Term("acts[].activity", FactType.Text),
        Term("parties[].name", FactType.Text),
        Term("parties[].state", FactType.Flag, presumed: "false"),
        Term("parties[].role", FactType.Text, ["buyer", "bank"], closed: true),
        Term("item.controlled", FactType.Flag),
        Term("item.gift", FactType.Flag, presumed: "false"),
        Term("payment.blocked", FactType.Flag, presumed: "false"),
        Term("item.old", FactType.Flag, presumed: "true"),
        Term("payment.purpose", FactType.Text, ["fee", "fine", "price"], closed: true),
        Term("permit.territory", FactType.Text, ["RU", "CR"], presumed: "RU"),
        Term("item.kind", FactType.Text, ["chip", "book"]),
        Term("item.endUser", FactType.Party),
        Term("permit.issuer", FactType.Party),
        Term(Amount, FactType.Number),
        Term(Used, FactType.Number),
        Term("loan.issued", FactType.Date),
        Term("actor.nexus", FactType.Set, ["us_person", "usd"]),
        Term("item.regimes", FactType.Set, ["ear", "itar"], closed: true),
        Term("item.marks", FactType.Set, ["ce"], presumed: "none"),
        Term(Setting, FactType.Text, ["all", "own"], closed: true),
    ]);

    private static Term Term(
        string path,
        FactType type,
        ImmutableArray<string> values = default,
        bool closed = false,
        string? presumed = null
    ) =>
        new(
            path,
            type,
            values.IsDefault ? [] : values,
            closed,
            path,
            null,
            presumed is null ? null : new Presumption(presumed, "as is usual"),
            Actionable.No,
            Decides: true
        );
}
