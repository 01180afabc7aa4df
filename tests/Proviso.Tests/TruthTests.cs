namespace Proviso.Tests;

public sealed class TruthTests
{
    [Fact]
    public void An_uninitialized_truth_is_unknown() => Assert.True(default(Truth).IsUnknown);

    [Fact]
    public void Unknown_and_false_is_false() => Assert.True((Truth.Unknown & Truth.False).IsFalse);

    [Fact]
    public void Unknown_or_true_is_true() => Assert.True((Truth.Unknown | Truth.True).IsTrue);

    [Fact]
    public void Unknown_and_true_stays_unknown() =>
        Assert.True((Truth.Unknown & Truth.True).IsUnknown);
}
