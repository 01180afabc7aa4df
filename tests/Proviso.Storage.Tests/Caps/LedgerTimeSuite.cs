using Proviso.Caps;

namespace Proviso.Storage.Tests.Caps;

/// <summary>Days, years and several caps: the same for every store.</summary>
public abstract class LedgerTimeSuite
{
    private LedgerBench? _bench;

    internal LedgerBench Bench => _bench ??= new(MakeBook);

    protected abstract ILedgerBook MakeBook(IClock clock);

    [Fact]
    public void Room_is_held_through_the_thirtieth_day()
    {
        Bench.Clock.Day = LedgerBench.March;
        var held = Bench.Reserve("a", "5000.00");
        Assert.Equal(new LocalDate(2017, 4, 13), held.Expires);
        Bench.Clock.Day = new LocalDate(2017, 4, 13);
        Assert.Equal(ReservationState.Refused, Bench.Reserve("b", "1.00").State);
        Bench.Clock.Day = new LocalDate(2017, 4, 14);
        Assert.Equal(ReservationState.Reserved, Bench.Reserve("c", "1.00").State);
        Assert.Equal(ReservationState.Expired, Bench.Reserve("a", "5000.00").State);
        Assert.Equal("1.00", Bench.Balance().Reserved.ToString());
        Assert.Equal(ReservationState.Expired, Bench.Ledger.Release(held.Id).State);
    }

    [Fact]
    public void A_date_that_somebody_writes_on_a_claim_ends_nobodys_hold()
    {
        var held = Bench.Reserve("a", "5000.00");
        var late = new LocalDate(2017, 12, 30);
        Assert.Equal(ReservationState.Refused, Bench.Reserve("b", "6000.00", late).State);
        Assert.Equal(ReservationState.Refused, Bench.Reserve("c", "5000.00", late).State);
        Assert.True(Bench.Reserve("a", "5000.00").Holds);
        Assert.Equal(
            ReservationState.Refused,
            Bench.Reserve("d", "5000.00", LedgerBench.March.PlusDays(1)).State
        );
        var paid = Bench.Ledger.Commit(held.Id, new LocalDate(2017, 4, 1));
        Assert.Equal((ReservationState.Committed, false), (paid.State, paid.IsBreach));
    }

    [Fact]
    public void Room_for_a_past_date_is_held_for_thirty_days_from_today()
    {
        Assert.Equal(new LocalDate(2026, 4, 1), Bench.Reserve("a", "1.00").Expires);
        var said = LedgerBench.Claim("b", "1.00") with { Expires = new LocalDate(2026, 3, 1) };
        Assert.Equal("PV0611", LedgerBench.Code(() => Bench.Ledger.Reserve(said)));
        var today = said with { Expires = new LocalDate(2026, 3, 2) };
        Assert.True(Bench.Ledger.Reserve(today).Holds);
        Bench.Clock.Day = new LocalDate(2026, 3, 3);
        Assert.Equal(ReservationState.Expired, Bench.Ledger.Reserve(today).State);
    }

    [Fact]
    public void What_has_lapsed_is_nowhere_told_as_held_though_nothing_else_was_asked()
    {
        var (again, back) = (Bench.Reserve("a", "900.00"), Bench.Reserve("b", "50.00"));
        Bench.Clock.Day = again.Expires!.Value.PlusDays(1);
        var shown = Bench.Ledger.Show(LedgerBench.Cap);
        Assert.All(shown.Entries, e => Assert.Equal(ReservationState.Expired, e.State));
        Assert.Equal(
            ("0.00", "5000.00"),
            (shown.Reserved.ToString(), shown.Left!.Value.ToString())
        );
        Assert.Equal(ReservationState.Expired, Bench.Reserve("a", "900.00").State);
        Assert.Equal(ReservationState.Expired, Bench.Ledger.Release(back.Id).State);
        Assert.Equal("0.00", Bench.Balance().Reserved.ToString());
    }

    [Fact]
    public void Somebody_who_plans_ahead_does_not_end_what_is_held_today()
    {
        var march = new LocalDate(2026, 3, 10);
        Bench.Reserve("a", "5000.00", march);
        Assert.Equal(
            ReservationState.Refused,
            Bench.Reserve("b", "1.00", new LocalDate(2026, 6, 1)).State
        );
        Bench.Clock.Now = Instant.FromUtc(2026, 6, 1, 12, 0);
        Assert.Equal(
            ReservationState.Reserved,
            Bench.Reserve("c", "1.00", new LocalDate(2026, 6, 1)).State
        );
    }

    [Fact]
    public void A_last_day_may_be_said_but_not_before_the_first()
    {
        Bench.Clock.Day = LedgerBench.March;
        var claim = LedgerBench.Claim("a", "5000.00") with { Expires = LedgerBench.March };
        Assert.Equal(LedgerBench.March, Bench.Ledger.Reserve(claim).Expires);
        Bench.Clock.Day = LedgerBench.March.PlusDays(1);
        Assert.Equal(ReservationState.Reserved, Bench.Reserve("b", "1.00").State);
        var backwards = claim with { Key = "c", Expires = LedgerBench.March.PlusDays(-1) };
        Assert.Equal("PV0611", LedgerBench.Code(() => Bench.Ledger.Reserve(backwards)));
    }

    [Fact]
    public void A_commit_after_expiry_takes_room_again_where_there_is_room()
    {
        var held = Bench.Reserve("a", "900.00");
        Bench.Clock.Day = held.Expires!.Value.PlusDays(1);
        var paid = Bench.Ledger.Commit(held.Id, new LocalDate(2017, 6, 1));
        Assert.Equal((ReservationState.Committed, false), (paid.State, paid.IsBreach));
        Assert.Equal("900.00", Bench.Balance().Committed.ToString());
        Assert.Equal("0.00", Bench.Balance().Reserved.ToString());
    }

    [Fact]
    public void A_commit_after_expiry_without_room_is_recorded_as_a_breach()
    {
        var held = Bench.Reserve("a", "900.00");
        Bench.Clock.Day = held.Expires!.Value.PlusDays(1);
        Bench.Reserve("b", "4500.00", new LocalDate(2017, 5, 1));
        var paid = Bench.Ledger.Commit(held.Id, new LocalDate(2017, 5, 2));
        Assert.Equal((ReservationState.Recorded, true), (paid.State, paid.IsBreach));
        Assert.Equal("900.00", Bench.Balance().Committed.ToString());
        Assert.Equal("4500.00", Bench.Balance().Reserved.ToString());
        Assert.Equal(paid.Legs, Bench.Ledger.Commit(held.Id).Legs);
    }

    [Fact]
    public void A_commit_in_another_year_leaves_the_old_one_and_counts_in_the_new()
    {
        var held = Bench.Reserve("a", "900.00", new LocalDate(2017, 12, 20));
        var paid = Bench.Ledger.Commit(held.Id, new LocalDate(2018, 1, 3));
        Assert.Equal(ReservationState.Committed, paid.State);
        Assert.Equal("2018", paid.Legs.Single().Key.Period);
        Assert.Equal("0.00", Bench.Balance("2017").Used.ToString());
        Assert.Equal("900.00", Bench.Balance("2018").Committed.ToString());
    }

    [Fact]
    public void A_commit_in_another_year_that_is_full_is_a_breach_there()
    {
        Bench.Record("full", "4500.00", new LocalDate(2018, 1, 1));
        var held = Bench.Reserve("a", "900.00", new LocalDate(2017, 12, 20));
        var paid = Bench.Ledger.Commit(held.Id, new LocalDate(2018, 1, 3));
        Assert.Equal((ReservationState.Recorded, true), (paid.State, paid.IsBreach));
        Assert.Equal("0.00", Bench.Balance("2017").Used.ToString());
        Assert.Equal("5400.00", Bench.Balance("2018").Committed.ToString());
    }

    [Fact]
    public void A_reservation_that_lapsed_before_it_was_paid_in_another_year_gives_its_room_back_once()
    {
        var held = Bench.Reserve("a", "900.00", new LocalDate(2017, 11, 1));
        Bench.Clock.Day = held.Expires!.Value.PlusDays(1);
        Bench.Ledger.Commit(held.Id, new LocalDate(2018, 1, 3));
        Assert.Equal("0.00", Bench.Balance("2017").Used.ToString());
        Assert.Equal("900.00", Bench.Balance("2018").Committed.ToString());
    }

    [Fact]
    public void Several_caps_are_taken_together_or_not_at_all()
    {
        var both = LedgerBench.Claim("a", "900.00") with
        {
            Parts = [LedgerBench.Part("900.00"), LedgerBench.Part("900.00", "other-fees")],
        };
        Assert.Equal(ReservationState.Reserved, Bench.Ledger.Reserve(both).State);
        var refused = Bench.Ledger.Reserve(both with { Key = "b" });
        Assert.Equal(ReservationState.Refused, refused.State);
        Assert.Equal(["4100.00", "100.00"], refused.Legs.Select(l => l.Left.ToString()));
        Assert.Equal("900.00", Bench.Balance().Reserved.ToString());
        Assert.Equal("900.00", Bench.Balance(cap: "other-fees").Reserved.ToString());
        Bench.Ledger.Commit(Bench.Ledger.Reserve(both).Id);
        Assert.Equal("900.00", Bench.Balance(cap: "other-fees").Committed.ToString());
    }

    [Fact]
    public void The_order_in_which_caps_are_named_does_not_matter()
    {
        var (one, two) = (LedgerBench.Part("1.00"), LedgerBench.Part("2.00", "other-fees"));
        var claim = LedgerBench.Claim("a", "1.00");
        var first = Bench.Ledger.Reserve(claim with { Parts = [one, two] });
        Assert.Equal(first.Legs, Bench.Ledger.Reserve(claim with { Parts = [two, one] }).Legs);
        Assert.Equal(
            "PV0612",
            LedgerBench.Code(() =>
                Bench.Ledger.Reserve(claim with { Key = "b", Parts = [one, one] })
            )
        );
        Assert.Equal(
            "PV0612",
            LedgerBench.Code(() => Bench.Ledger.Reserve(claim with { Key = "c", Parts = [] }))
        );
        Assert.Equal(
            "PV0612",
            LedgerBench.Code(() => Bench.Ledger.Commit(first.Id, amount: LedgerBench.Usd("1.00")))
        );
    }

    [Fact]
    public void Each_holder_and_each_year_has_the_limit_for_itself()
    {
        Bench.Reserve("a", "5000.00");
        Bench.Reserve("b", "5000.00", new LocalDate(2018, 3, 14));
        var other = LedgerBench.Claim("c", "1.00") with
        {
            Parts = [LedgerBench.Part("5000.00", holder: "Other")],
        };
        Assert.Equal(ReservationState.Reserved, Bench.Ledger.Reserve(other).State);
        var same = other with { Key = "d", Parts = [LedgerBench.Part("0.01", holder: " ACME ")] };
        Assert.Equal(ReservationState.Refused, Bench.Ledger.Reserve(same).State);
        var all = Bench.Ledger.Show(LedgerBench.Cap);
        Assert.Equal(3, all.Balances.Length);
        Assert.Equal(["a", "b", "c", "d"], all.Entries.Select(e => e.Key));
        Assert.Null(all.Left);
        Assert.Equal(
            ["b"],
            Bench.Ledger.Show(LedgerBench.Cap, period: "2018").Entries.Select(e => e.Key)
        );
    }

    [Fact]
    public void What_was_stated_is_kept_and_is_part_of_the_claim()
    {
        var stated = new StatedAmount(
            "83000.00",
            Currency.Parse("RUB"),
            "0.0108434",
            "CBR",
            LedgerBench.March
        );
        var claim = LedgerBench.Claim("a", "900.01") with { Stated = stated };
        Bench.Ledger.Reserve(claim);
        Assert.Equal(stated, Bench.Ledger.Show(LedgerBench.Cap).Entries.Single().Stated);
        Assert.Equal("PV0606", LedgerBench.Code(() => Bench.Reserve("a", "900.01")));
    }

    [Fact]
    public void A_claim_that_fails_changes_nothing()
    {
        Bench.Reserve("a", "900.00");
        Assert.Throws<InvalidInputException>(() =>
            Bench.Book.Write<int>(rows =>
            {
                rows.Move(new(CapKey.DefaultTenant, LedgerBench.Cap, "acme", "2017"), 1, 1);
                throw new InvalidInputException(new Diagnostic("PV0601", default, "no"));
            })
        );
        Assert.Equal("900.00", Bench.Balance().Used.ToString());
    }
}
