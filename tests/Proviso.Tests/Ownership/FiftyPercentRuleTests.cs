using NodaTime;
using Proviso.Ownership;

namespace Proviso.Tests.Ownership;

public sealed class FiftyPercentRuleTests
{
    private static readonly LocalDate Today = new(2022, 3, 1);

    private static BlockedThrough Of(string entity, LocalDate at, params Stake[] stakes) =>
        FiftyPercentRule.Apply(new OwnershipGraph([.. stakes]), Blocked, at)[entity];

    private static readonly Dictionary<string, Truth> Blocked = new()
    {
        ["A"] = Truth.True,
        ["B"] = Truth.True,
        ["M"] = Truth.Unknown,
    };

    private static Stake Holds(string owner, string owned, decimal low, decimal? high = null) =>
        new(owner, owned, new PercentRange(low, high ?? low));

    [Fact]
    public void Two_blocked_owners_add_up()
    {
        var through = Of(
            "X",
            Today,
            Holds("A", "X", 30m),
            Holds("B", "X", 25m),
            Holds("C", "X", 45m)
        );
        Assert.True(through.Blocked.IsTrue);
        Assert.Equal(["A", "B"], through.Owners);
        Assert.Equal("30 % + 25 % = 55 %", through.Arithmetic);
    }

    [Fact]
    public void Exactly_fifty_blocks_and_a_hair_less_does_not()
    {
        Assert.True(Of("X", Today, Holds("A", "X", 50m)).Blocked.IsTrue);
        Assert.True(Of("X", Today, Holds("A", "X", 49.9999m)).Blocked.IsFalse);
        Assert.True(Of("X", Today, Holds("A", "X", 25.00m), Holds("B", "X", 25.0m)).Blocked.IsTrue);
    }

    [Fact]
    public void Before_13_August_2014_one_owner_alone_must_reach_fifty()
    {
        Stake[] stakes = [Holds("A", "X", 30m), Holds("B", "X", 25m)];
        var before = Of("X", new LocalDate(2014, 8, 12), stakes);
        Assert.True(before.Blocked.IsFalse);
        Assert.Equal(
            "30 %, 25 %: not added before 2014-08-13, the largest is 30 %",
            before.Arithmetic
        );
        Assert.True(Of("X", new LocalDate(2014, 8, 13), stakes).Blocked.IsTrue);
        Assert.True(Of("X", new LocalDate(2014, 8, 12), Holds("A", "X", 50m)).Blocked.IsTrue);
    }

    [Fact]
    public void Shares_are_never_multiplied_down_a_chain()
    {
        // OFAC FAQ 401: A holds 50 % of X, X holds 50 % of Y: Y is blocked, though 50 % of 50 % is 25 %.
        Stake[] chain = [Holds("A", "X", 50m), Holds("X", "Y", 50m)];
        Assert.True(Of("Y", Today, chain).Blocked.IsTrue);
        Assert.Equal(["X"], Of("Y", Today, chain).Owners);

        // And an owner of 49 % passes nothing on, however much it holds below.
        Assert.True(Of("Y", Today, Holds("A", "X", 49m), Holds("X", "Y", 100m)).Blocked.IsFalse);
    }

    [Fact]
    public void A_cycle_ends_and_does_not_block_itself()
    {
        Stake[] cycle = [Holds("X", "Y", 100m), Holds("Y", "X", 100m), Holds("X", "X", 100m)];
        Assert.True(Of("X", Today, cycle).Blocked.IsFalse);
        Assert.True(Of("X", Today, [.. cycle, Holds("A", "Y", 50m)]).Blocked.IsTrue);
    }

    [Fact]
    public void A_range_across_fifty_is_unknown()
    {
        var through = Of("X", Today, Holds("A", "X", 30m, 60m), Holds("B", "X", 5m));
        Assert.True(through.Blocked.IsUnknown);
        Assert.Equal("30–60 % + 5 % = 35–65 %", through.Arithmetic);
        Assert.Equal((35m, 65m), (through.Lower, through.Upper));
        Assert.True(Of("X", Today, Holds("A", "X", 50m, 60m)).Blocked.IsTrue);
        Assert.True(Of("X", Today, Holds("A", "X", 0m, 49m)).Blocked.IsFalse);
    }

    [Fact]
    public void An_owner_who_may_be_blocked_makes_it_unknown()
    {
        var through = Of("X", Today, Holds("M", "X", 60m));
        Assert.True(through.Blocked.IsUnknown);
        Assert.Equal(["M"], through.Owners);
        Assert.Equal("0–60 %", through.Arithmetic);
    }

    [Fact]
    public void A_true_answer_names_only_owners_who_surely_contribute() =>
        Assert.Equal(
            ["A"],
            Of(
                "X",
                Today,
                Holds("A", "X", 50m),
                Holds("M", "X", 30m),
                Holds("B", "X", 0m, 20m)
            ).Owners
        );

    [Fact]
    public void A_party_blocked_by_name_stays_blocked_whatever_its_owners()
    {
        var through = Of("A", Today, Holds("C", "A", 100m));
        Assert.True(through.Blocked.IsTrue);
        Assert.True(through.Directly.IsTrue);
        Assert.Equal("", through.Arithmetic);
    }

    [Fact]
    public void Several_stakes_of_one_owner_are_one_holding() =>
        Assert.Equal(
            "50 %",
            Of(
                "X",
                new LocalDate(2010, 1, 1),
                Holds("A", "X", 20m),
                Holds("A", "X", 30m)
            ).Arithmetic
        );

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(10, 5)]
    [InlineData(0, 101)]
    public void A_percentage_outside_0_to_100_cannot_be_made(int low, int high) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PercentRange(low, high));
}
