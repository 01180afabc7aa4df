namespace Proviso.Storage.Tests;

public sealed class SkeletonTests
{
    [Fact]
    public void The_suite_is_run() =>
        Assert.Equal("Proviso.Storage.Tests", typeof(SkeletonTests).Namespace);
}
