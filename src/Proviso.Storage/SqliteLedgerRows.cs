using Microsoft.Data.Sqlite;
using Proviso.Caps;

namespace Proviso.Storage;

/// <summary>The ledger's rows in one transaction of a store; without a writer they can only be read.</summary>
internal sealed class SqliteLedgerRows(
    SqliteConnection connection,
    Instant now,
    StoreWriter? writer
) : ILedgerRows
{
    private const string OfKey =
        "tenant = $tenant AND cap = $cap AND holder = $holder AND period = $period";

    private const string Asked =
        "l.tenant = $tenant AND l.cap = $cap AND ($holder IS NULL OR l.holder = $holder) AND ($period IS NULL OR l.period = $period)";

    public SqliteLedgerRows(StoreWriter writer)
        : this(writer.Connection, writer.Now, writer) { }

    public Instant Now => now;

    public Reservation? ByKey(string tenant, string key) =>
        LedgerRead.Reservations(
            connection,
            "r.tenant = $tenant AND r.key = $key",
            ("$tenant", tenant),
            ("$key", key)
        )
            is [var found]
            ? found
            : null;

    public Reservation? ById(string tenant, Guid id) =>
        LedgerRead.Reservations(
            connection,
            "r.tenant = $tenant AND r.id = $id",
            ("$tenant", tenant),
            ("$id", id.ToString("D"))
        )
            is [var found]
            ? found
            : null;

    public ImmutableArray<Reservation> Lapsed(CapKey key, LocalDate today) =>
        LedgerRead.Reservations(
            connection,
            $"""
            r.tenant = $tenant AND r.state = 'reserved' AND r.expires < $today AND EXISTS (
              SELECT 1 FROM reservation_leg l
              WHERE l.tenant = $tenant AND l.reservation = r.id
                AND l.cap = $cap AND l.holder = $holder AND l.period = $period)
            """,
            [.. Of(key), ("$today", EditionBody.Day(today))]
        );

    public void SetLimit(CapKey key, Money limit) =>
        connection.Execute(
            """
            INSERT INTO cap_balance VALUES ($tenant, $cap, $holder, $period, $currency, $limit, 0, 0, -1)
            ON CONFLICT DO UPDATE SET limit_minor = excluded.limit_minor
            WHERE limit_minor <> excluded.limit_minor
            """,
            [.. Of(key), ("$currency", limit.Currency.Code), ("$limit", limit.Minor)]
        );

    public bool TryReserve(CapKey key, Money amount) =>
        connection.Execute(
            $"""
            UPDATE cap_balance SET reserved_minor = reserved_minor + $amount
            WHERE {OfKey} AND committed_minor + reserved_minor + $amount <= limit_minor
            """,
            [.. Of(key), ("$amount", amount.Minor)]
        ) == 1;

    public void Move(CapKey key, long committedMinor, long reservedMinor)
    {
        var moved = connection.Execute(
            $"""
            UPDATE cap_balance
            SET committed_minor = committed_minor + $committed, reserved_minor = reserved_minor + $reserved
            WHERE {OfKey}
            """,
            [.. Of(key), ("$committed", committedMinor), ("$reserved", reservedMinor)]
        );
        if (moved != 1)
        {
            throw new InvalidOperationException($"there is no counter {key} to move");
        }
    }

    public CapBalance? Balance(CapKey key) =>
        LedgerRead.Balances(connection, OfKey, Of(key)) is [var found] ? found : null;

    public void Keep(Reservation reservation, IReadOnlyCollection<CapKey> touched)
    {
        var balances = touched.Select(key => Balance(key)!);
        var body = new LedgerBody(reservation, [.. balances]).Write();
        var leaf = writer!.Append(LedgerBody.Kind, body);
        (string, object?)[] id =
        [
            ("$tenant", reservation.Tenant),
            ("$id", reservation.Id.ToString("D")),
        ];
        var entry = connection.Scalar(
            "SELECT entry FROM reservation WHERE tenant = $tenant AND id = $id",
            id
        );
        if (entry is not null)
        {
            connection.Execute(
                """
                DELETE FROM reservation WHERE tenant = $tenant AND id = $id;
                DELETE FROM reservation_leg WHERE tenant = $tenant AND reservation = $id;
                """,
                id
            );
        }

        LedgerTables.Reservations.Insert(
            connection,
            LedgerTables.Row(reservation, entry as long? ?? leaf, leaf)
        );
        foreach (var leg in reservation.Legs)
        {
            LedgerTables.Legs.Insert(connection, LedgerTables.Row(reservation, leg));
        }

        foreach (var key in touched)
        {
            connection.Execute(
                $"UPDATE cap_balance SET leaf = $leaf WHERE {OfKey}",
                [.. Of(key), ("$leaf", leaf)]
            );
        }
    }

    public ImmutableArray<CapBalance> Balances(
        string tenant,
        string cap,
        string? holder,
        string? period
    ) =>
        LedgerRead.Balances(
            connection,
            Asked.Replace("l.", "", StringComparison.Ordinal),
            Of(tenant, cap, holder, period)
        );

    public ImmutableArray<Reservation> Entries(
        string tenant,
        string cap,
        string? holder,
        string? period
    ) =>
        LedgerRead.Reservations(
            connection,
            $"r.tenant = $tenant AND r.id IN (SELECT l.reservation FROM reservation_leg l WHERE {Asked})",
            Of(tenant, cap, holder, period)
        );

    private static (string, object?)[] Of(CapKey key) =>
        Of(key.Tenant, key.Cap, key.Holder, key.Period);

    private static (string, object?)[] Of(
        string tenant,
        string cap,
        string? holder,
        string? period
    ) => [("$tenant", tenant), ("$cap", cap), ("$holder", holder), ("$period", period)];
}
