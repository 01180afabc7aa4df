using Proviso.Caps;

namespace Proviso.Storage.Tests.Caps;

/// <summary>What a ledger does, whatever keeps it: one suite for every store.</summary>
public abstract class LedgerSuite
{
    private LedgerBench? _bench;

    internal LedgerBench Bench => _bench ??= new(MakeBook);

    protected abstract ILedgerBook MakeBook(IClock clock);

    [Fact]
    public void Fees_of_exactly_5000_are_within_the_cap_and_one_cent_more_is_not()
    {
        Assert.Equal(ReservationState.Reserved, Bench.Reserve("a", "4999.99").State);
        var refused = Bench.Reserve("b", "0.02");
        Assert.Equal(ReservationState.Refused, refused.State);
        Assert.Equal("0.01", refused.Legs.Single().Left.ToString());
        Assert.Equal(ReservationState.Reserved, Bench.Reserve("c", "0.01").State);
        Assert.Equal("0.00", Bench.Balance().Left.ToString());
    }

    [Fact]
    public void What_is_reserved_becomes_what_is_committed()
    {
        var held = Bench.Reserve("a", "900.00");
        Assert.Equal("4100.00", held.Legs.Single().Left.ToString());
        var paid = Bench.Ledger.Commit(held.Id);
        Assert.Equal(ReservationState.Committed, paid.State);
        Assert.Equal(LedgerBench.March, paid.PaidOn);
        Assert.Equal(("900.00", "0.00"), Counted());
    }

    [Fact]
    public void What_is_released_is_free_again()
    {
        var held = Bench.Reserve("a", "5000.00");
        Assert.Equal(ReservationState.Refused, Bench.Reserve("b", "0.01").State);
        Assert.Equal(ReservationState.Released, Bench.Ledger.Release(held.Id).State);
        Assert.Equal(("0.00", "0.00"), Counted());
        Assert.Equal(ReservationState.Reserved, Bench.Reserve("c", "5000.00").State);
    }

    [Fact]
    public void The_same_key_gets_the_stored_answer()
    {
        var first = Bench.Reserve("a", "900.00");
        Bench.Reserve("b", "100.00");
        var again = Bench.Reserve("a", "900.00");
        Assert.Equal(first with { Legs = [] }, again with { Legs = [] });
        Assert.Equal(first.Legs, again.Legs);
        Assert.Equal(("0.00", "1000.00"), Counted());
    }

    [Fact]
    public void A_refusal_is_a_stored_answer_although_there_is_room_by_now()
    {
        var first = Bench.Reserve("a", "5000.00");
        var refused = Bench.Reserve("b", "1.00");
        Bench.Ledger.Release(first.Id);
        Assert.Equal(ReservationState.Refused, Bench.Reserve("b", "1.00").State);
        Assert.Equal(refused.Legs, Bench.Reserve("b", "1.00").Legs);
    }

    [Fact]
    public void The_same_key_for_anything_else_is_an_error()
    {
        Bench.Reserve("a", "900.00");
        Assert.Equal("PV0606", LedgerBench.Code(() => Bench.Reserve("a", "900.01")));
        Assert.Equal(
            "PV0606",
            LedgerBench.Code(() => Bench.Reserve("a", "900.00", new LocalDate(2017, 3, 15)))
        );
        Assert.Equal("PV0606", LedgerBench.Code(() => Bench.Record("a", "900.00")));
        var until = LedgerBench.Claim("a", "900.00") with { Expires = new LocalDate(2017, 5, 1) };
        Assert.Equal("PV0606", LedgerBench.Code(() => Bench.Ledger.Reserve(until)));
        Assert.Equal(("0.00", "900.00"), Counted());
    }

    [Fact]
    public void An_id_of_the_callers_own_is_kept_and_cannot_serve_twice()
    {
        var id = Guid.Parse("0192d3c4-0000-7000-8000-000000000001");
        var held = Bench.Ledger.Reserve(LedgerBench.Claim("a", "1.00") with { Id = id });
        Assert.Equal(id, held.Id);
        Assert.Equal(
            "PV0606",
            LedgerBench.Code(() =>
                Bench.Ledger.Reserve(LedgerBench.Claim("b", "1.00") with { Id = id })
            )
        );
    }

    [Fact]
    public void Commit_and_release_may_be_said_twice()
    {
        var paid = Bench.Reserve("a", "900.00");
        var back = Bench.Reserve("b", "100.00");
        var first = Bench.Ledger.Commit(paid.Id);
        Assert.Equal(first.Legs, Bench.Ledger.Commit(paid.Id).Legs);
        Bench.Ledger.Release(back.Id);
        Assert.Equal(ReservationState.Released, Bench.Ledger.Release(back.Id).State);
        Assert.Equal(("900.00", "0.00"), Counted());
    }

    [Fact]
    public void A_second_commit_that_says_something_else_is_an_error()
    {
        var held = Bench.Reserve("a", "900.00");
        Bench.Ledger.Commit(held.Id);
        Assert.Equal(
            "PV0608",
            LedgerBench.Code(() => Bench.Ledger.Commit(held.Id, new LocalDate(2017, 3, 15)))
        );
        Assert.Equal(
            "PV0608",
            LedgerBench.Code(() => Bench.Ledger.Commit(held.Id, amount: LedgerBench.Usd("1.00")))
        );
    }

    [Fact]
    public void What_is_paid_cannot_be_released_and_what_is_released_cannot_be_paid()
    {
        var paid = Bench.Reserve("a", "1.00");
        Bench.Ledger.Commit(paid.Id);
        Assert.Equal("PV0609", LedgerBench.Code(() => Bench.Ledger.Release(paid.Id)));
        var back = Bench.Reserve("b", "1.00");
        Bench.Ledger.Release(back.Id);
        Assert.Equal("PV0610", LedgerBench.Code(() => Bench.Ledger.Commit(back.Id)));
        var refused = Bench.Reserve("c", "5000.00");
        Assert.Equal("PV0610", LedgerBench.Code(() => Bench.Ledger.Commit(refused.Id)));
        Assert.Equal("PV0607", LedgerBench.Code(() => Bench.Ledger.Commit(Guid.Empty)));
        Assert.Equal("PV0607", LedgerBench.Code(() => Bench.Ledger.Release(Guid.Empty)));
    }

    [Fact]
    public void A_payment_of_less_gives_the_rest_back_and_one_of_more_needs_room_for_all_of_it()
    {
        var less = Bench.Reserve("a", "900.00");
        Bench.Ledger.Commit(less.Id, amount: LedgerBench.Usd("400.00"));
        Assert.Equal(("400.00", "0.00"), Counted());
        var more = Bench.Reserve("b", "600.00");
        var paid = Bench.Ledger.Commit(more.Id, amount: LedgerBench.Usd("4600.00"));
        Assert.Equal(ReservationState.Committed, paid.State);
        Assert.False(paid.IsBreach);
        Assert.Equal(("5000.00", "0.00"), Counted());
    }

    [Fact]
    public void A_payment_of_more_than_there_is_room_for_is_recorded_as_a_breach()
    {
        var held = Bench.Reserve("a", "900.00");
        var paid = Bench.Ledger.Commit(held.Id, amount: LedgerBench.Usd("5000.01"));
        Assert.Equal((ReservationState.Recorded, true), (paid.State, paid.IsBreach));
        Assert.Equal(("5000.01", "0.00"), Counted());
        Assert.True(Bench.Balance().IsOver);
        Assert.Equal(paid.Legs, Bench.Ledger.Commit(held.Id).Legs);
    }

    [Fact]
    public void A_payment_that_happened_is_always_written_and_raises_what_it_breaks()
    {
        Assert.False(Bench.Record("a", "5000.00").IsBreach);
        var over = Bench.Record("b", "0.01");
        Assert.Equal((ReservationState.Recorded, true), (over.State, over.IsBreach));
        Assert.Equal(("5000.01", "0.00"), Counted());
        Assert.Equal(ReservationState.Refused, Bench.Reserve("c", "0.01").State);
        Assert.True(Bench.Record("b", "0.01").IsBreach);
        Assert.Equal(("5000.01", "0.00"), Counted());
    }

    [Fact]
    public void A_limit_lowered_below_the_use_refuses_and_does_not_fail()
    {
        var held = Bench.Reserve("a", "4000.00");
        Bench.Terms.Set(LedgerBench.Cap, 300_000);
        Assert.True(Bench.Balance().IsOver);
        Assert.Equal("0.00", Bench.Balance().Left.ToString());
        Assert.Equal(ReservationState.Refused, Bench.Reserve("b", "0.01").State);
        var paid = Bench.Ledger.Commit(held.Id);
        Assert.Equal((ReservationState.Committed, true), (paid.State, paid.IsBreach));
        Bench.Terms.Set(LedgerBench.Cap, 500_000);
        Assert.Equal(ReservationState.Reserved, Bench.Reserve("c", "1000.00").State);
    }

    private (string Committed, string Reserved) Counted() =>
        (Bench.Balance().Committed.ToString(), Bench.Balance().Reserved.ToString());
}
