using Microsoft.Data.Sqlite;
using Proviso.Caps;
using Proviso.Log;

namespace Proviso.Storage;

/// <summary>The ledger's rows as values. Entries come in the order in which they reached the log.</summary>
internal static class LedgerRead
{
    public static ImmutableArray<CapBalance> Balances(
        SqliteConnection connection,
        string where,
        params ReadOnlySpan<(string, object?)> values
    ) =>
        [
            .. connection
                .Rows(
                    $"SELECT * FROM cap_balance WHERE {where}",
                    row =>
                    {
                        var currency = Currency.Parse(row.GetString(4));
                        return new CapBalance(
                            Key(row, 1),
                            new Money(row.GetInt64(5), currency),
                            new Money(row.GetInt64(6), currency),
                            new Money(row.GetInt64(7), currency)
                        );
                    },
                    values
                )
                .OrderBy(balance => balance.Key),
        ];

    /// <param name="where">Of reservation, as <c>r</c>.</param>
    public static ImmutableArray<Reservation> Reservations(
        SqliteConnection connection,
        string where,
        params ReadOnlySpan<(string, object?)> values
    )
    {
        var legs = connection
            .Rows(
                $"""
                SELECT g.tenant, g.cap, g.holder, g.period, g.currency, g.amount_minor, g.left_minor, g.reservation
                FROM reservation r JOIN reservation_leg g ON g.tenant = r.tenant AND g.reservation = r.id
                WHERE {where}
                """,
                row =>
                {
                    var currency = Currency.Parse(row.GetString(4));
                    var leg = new CapLeg(
                        Key(row, 1),
                        new Money(row.GetInt64(5), currency),
                        new Money(row.GetInt64(6), currency)
                    );
                    return (Reservation: row.GetString(7), Leg: leg);
                },
                values
            )
            .ToLookup(one => one.Reservation, one => one.Leg, StringComparer.Ordinal);
        return connection.Rows(
            $"SELECT r.* FROM reservation r WHERE {where} ORDER BY r.entry",
            row => Entry(row, [.. legs[row.GetString(1)].OrderBy(leg => leg.Key)]),
            values
        );
    }

    private static Reservation Entry(SqliteDataReader row, ImmutableArray<CapLeg> legs) =>
        new(
            row.GetString(0),
            Guid.Parse(row.GetString(1)),
            row.GetString(2),
            new Digest(row.GetString(3)),
            ReservationStates.Parse(row.GetString(4))!.Value,
            EditionBody.Day(row.GetString(5)),
            LedgerBody.OptionalDay(row.GetString(6)),
            LedgerBody.OptionalDay(row.GetString(7)),
            row.GetInt64(8) != 0,
            LedgerBody.Stated(row.GetString(9)),
            LeafHeader.ReadTime(row.GetString(10))!.Value,
            legs
        );

    /// <summary>From the column of the cap on; the tenant is the first of all.</summary>
    private static CapKey Key(SqliteDataReader row, int cap) =>
        new(row.GetString(0), row.GetString(cap), row.GetString(cap + 1), row.GetString(cap + 2));
}
