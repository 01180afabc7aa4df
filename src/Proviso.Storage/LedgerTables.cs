using Proviso.Caps;
using Proviso.Log;

namespace Proviso.Storage;

/// <summary>The tables of the cap ledger and the values of their rows, the same for writing and for checking.</summary>
internal static class LedgerTables
{
    public static readonly ProjectedTable Balances = new(
        "cap_balance",
        "tenant",
        "cap",
        "holder",
        "period",
        "currency",
        "limit_minor",
        "committed_minor",
        "reserved_minor",
        "leaf"
    );

    public static readonly ProjectedTable Reservations = new(
        "reservation",
        "tenant",
        "id",
        "key",
        "request_hash",
        "state",
        "at",
        "expires",
        "paid_on",
        "breach",
        "stated",
        "recorded_at",
        "entry",
        "leaf"
    );

    public static readonly ProjectedTable Legs = new(
        "reservation_leg",
        "tenant",
        "reservation",
        "cap",
        "holder",
        "period",
        "currency",
        "amount_minor",
        "left_minor"
    );

    public static ImmutableArray<object> Row(CapBalance balance, long leaf) =>
        [
            balance.Key.Tenant,
            balance.Key.Cap,
            balance.Key.Holder,
            balance.Key.Period,
            balance.Limit.Currency.Code,
            balance.Limit.Minor,
            balance.Committed.Minor,
            balance.Reserved.Minor,
            leaf,
        ];

    public static ImmutableArray<object> Row(Reservation entry, long first, long last) =>
        [
            entry.Tenant,
            entry.Id.ToString("D"),
            entry.Key,
            entry.RequestHash.Hex,
            entry.State.Word(),
            EditionBody.Day(entry.At),
            LedgerBody.Day(entry.Expires),
            LedgerBody.Day(entry.PaidOn),
            entry.IsBreach ? 1L : 0L,
            LedgerBody.StatedText(entry.Stated),
            LeafHeader.WriteTime(entry.RecordedAt),
            first,
            last,
        ];

    public static ImmutableArray<object> Row(Reservation entry, CapLeg leg) =>
        [
            entry.Tenant,
            entry.Id.ToString("D"),
            leg.Key.Cap,
            leg.Key.Holder,
            leg.Key.Period,
            leg.Amount.Currency.Code,
            leg.Amount.Minor,
            leg.Left.Minor,
        ];
}
