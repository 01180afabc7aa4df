namespace Proviso.Caps;

/// <summary>
/// The rules of the ledger, the same over every store. A store gives rows and one guarded statement; what may follow
/// what is decided here.
/// </summary>
/// <param name="terms">Asked for the limit at every move, so that a limit changed by law is the limit from then on.</param>
/// <remarks>
/// A reservation lapses by the calendar alone: after its last day in Washington, whatever dates are written on other
/// claims. A date is the caller's word; if it could end somebody else's hold, the same room would be promised twice
/// (docs/decisions/0014).
/// </remarks>
public sealed class CapLedger(
    ILedgerBook book,
    ICapTerms terms,
    IPeriodRule periods,
    string tenant = CapKey.DefaultTenant
) : ICapLedger
{
    private readonly ClaimReading _reading = new(terms, periods, tenant);

    public Reservation Reserve(CapClaim claim) =>
        Once(
            _reading.Read("reserve", claim),
            (rows, asked) =>
            {
                var held = ClaimReading.Held(asked, Today(rows));
                var state = TryReserve(rows, asked.Legs)
                    ? ReservationState.Reserved
                    : ReservationState.Refused;
                return Keep(rows, held with { State = state });
            }
        );

    public Reservation Record(CapClaim payment) =>
        Once(
            _reading.Read("record", payment),
            (rows, asked) =>
            {
                foreach (var leg in asked.Legs)
                {
                    rows.Move(leg.Key, leg.Amount.Minor, 0);
                }

                return Keep(
                    rows,
                    asked with
                    {
                        State = ReservationState.Recorded,
                        Expires = null,
                        PaidOn = asked.At,
                        IsBreach = IsAnyOver(rows, asked.Legs),
                    }
                );
            }
        );

    public Reservation Commit(Guid id, LocalDate? on = null, Money? amount = null) =>
        book.Write(rows =>
        {
            var stored = Find(rows, id);
            if (stored.IsPaid)
            {
                return IsSamePayment(stored, on, amount)
                    ? stored
                    : throw LedgerFaults.CommittedOtherwise(stored);
            }

            return stored.State is ReservationState.Refused or ReservationState.Released
                ? throw LedgerFaults.HoldsNothing(stored)
                : Pay(rows, stored, on ?? stored.At, amount);
        });

    public Reservation Release(Guid id) =>
        book.Write(rows =>
        {
            var stored = AsItIs(rows, Find(rows, id));
            if (stored.IsPaid)
            {
                throw LedgerFaults.PaidAndNotReleased(stored);
            }

            return stored.Holds ? GiveBack(rows, stored, ReservationState.Released) : stored;
        });

    public CapStatement Show(string cap, CapHolder? holder = null, string? period = null) =>
        book.Read(rows =>
        {
            var today = Today(rows);
            Money LimitIn(string of) =>
                terms.Limit(cap, Earlier(periods.LastDay(of) ?? today, today));

            var entries = rows.Entries(tenant, cap, holder?.Name, period);
            var lapsed = entries.Where(e => e.HasLapsedOn(today)).SelectMany(e => e.Legs).ToArray();
            return new CapStatement(
                cap,
                period is null ? terms.Limit(cap, today) : LimitIn(period),
                [
                    .. rows.Balances(tenant, cap, holder?.Name, period)
                        .Select(b => Without(lapsed, b) with { Limit = LimitIn(b.Key.Period) }),
                ],
                [
                    .. entries.Select(e =>
                        e.HasLapsedOn(today) ? e with { State = ReservationState.Expired } : e
                    ),
                ]
            );
        });

    private static CapBalance Without(CapLeg[] lapsed, CapBalance balance) =>
        lapsed
            .Where(leg => leg.Key == balance.Key)
            .Aggregate(balance, (b, leg) => b with { Reserved = b.Reserved - leg.Amount });

    /// <summary>The stored answer of a key, or the first one.</summary>
    private Reservation Once(
        Reservation asked,
        Func<ILedgerRows, Reservation, Reservation> write
    ) =>
        book.Write(rows =>
        {
            if (rows.ByKey(tenant, asked.Key) is { } stored)
            {
                return stored.RequestHash == asked.RequestHash
                    ? AsItIs(rows, stored)
                    : throw LedgerFaults.OtherClaim(stored);
            }

            if (rows.ById(tenant, asked.Id) is { } other)
            {
                throw LedgerFaults.OtherKey(other);
            }

            Prepare(rows, asked.Legs, asked.At);
            return write(rows, asked with { RecordedAt = rows.Now });
        });

    /// <summary>
    /// The counters of the legs, with the limit of the legal date and without what has lapsed. What lapses here has lapsed
    /// by the calendar, whoever comes first to find it.
    /// </summary>
    private void Prepare(ILedgerRows rows, ImmutableArray<CapLeg> legs, LocalDate at)
    {
        var today = Today(rows);
        foreach (var leg in legs)
        {
            rows.SetLimit(leg.Key, terms.Limit(leg.Key.Cap, at));
            foreach (var lapsed in rows.Lapsed(leg.Key, today))
            {
                GiveBack(rows, lapsed, ReservationState.Expired);
            }
        }
    }

    /// <summary>All or none, in cap order.</summary>
    private static bool TryReserve(ILedgerRows rows, ImmutableArray<CapLeg> legs)
    {
        for (var i = 0; i < legs.Length; i++)
        {
            if (rows.TryReserve(legs[i].Key, legs[i].Amount))
            {
                continue;
            }

            foreach (var taken in legs[..i])
            {
                rows.Move(taken.Key, 0, -taken.Amount.Minor);
            }

            return false;
        }

        return true;
    }

    private Reservation Pay(ILedgerRows rows, Reservation stored, LocalDate on, Money? amount)
    {
        var legs = _reading.Paid(stored, on, amount);
        Prepare(rows, legs, on);
        var held = AsItIs(rows, Find(rows, stored.Id));
        if (held.Holds)
        {
            Unreserve(rows, held);
        }

        var hadRoom = true;
        foreach (var leg in legs)
        {
            var reserved = !IsCovered(held, leg) && rows.TryReserve(leg.Key, leg.Amount);
            hadRoom &= reserved || IsCovered(held, leg);
            rows.Move(leg.Key, leg.Amount.Minor, reserved ? -leg.Amount.Minor : 0);
        }

        var paid = held with
        {
            State = hadRoom ? ReservationState.Committed : ReservationState.Recorded,
            PaidOn = on,
            IsBreach = IsAnyOver(rows, legs),
            Legs = legs,
        };
        return Keep(rows, paid, held.Legs);
    }

    /// <summary>Room was held on this very counter for as much: no limit lowered since takes it away.</summary>
    private static bool IsCovered(Reservation held, CapLeg leg) =>
        held.Holds && held.Legs.Any(h => h.Key == leg.Key && leg.Amount <= h.Amount);

    /// <summary>Nobody is told that room is held whose last day has passed, though nothing else came to need it.</summary>
    private static Reservation AsItIs(ILedgerRows rows, Reservation stored) =>
        stored.HasLapsedOn(Today(rows)) ? GiveBack(rows, stored, ReservationState.Expired) : stored;

    private static Reservation GiveBack(
        ILedgerRows rows,
        Reservation stored,
        ReservationState state
    )
    {
        Unreserve(rows, stored);
        return Keep(rows, stored with { State = state });
    }

    private static void Unreserve(ILedgerRows rows, Reservation stored)
    {
        foreach (var leg in stored.Legs)
        {
            rows.Move(leg.Key, 0, -leg.Amount.Minor);
        }
    }

    private static Reservation Keep(
        ILedgerRows rows,
        Reservation reservation,
        ImmutableArray<CapLeg> before = default
    )
    {
        var kept = reservation with
        {
            Legs =
            [
                .. reservation.Legs.Select(leg => leg with { Left = rows.Balance(leg.Key)!.Left }),
            ],
        };
        var others = before.IsDefault ? [] : before;
        rows.Keep(kept, [.. kept.Legs.Concat(others).Select(leg => leg.Key).Distinct().Order()]);
        return kept;
    }

    private Reservation Find(ILedgerRows rows, Guid id) =>
        rows.ById(tenant, id) ?? throw LedgerFaults.NoSuch(id);

    private static bool IsSamePayment(Reservation stored, LocalDate? on, Money? amount) =>
        (on is null || on == stored.PaidOn)
        && (amount is null || stored.Legs is [var one] && one.Amount == amount);

    private static bool IsAnyOver(ILedgerRows rows, ImmutableArray<CapLeg> legs) =>
        legs.Any(leg => rows.Balance(leg.Key)!.IsOver);

    private static LocalDate Today(ILedgerRows rows) =>
        rows.Now.InZone(Law.LawInForce.Washington).Date;

    private static LocalDate Earlier(LocalDate left, LocalDate right) =>
        left < right ? left : right;
}
