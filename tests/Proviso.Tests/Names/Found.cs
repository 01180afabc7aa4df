using Proviso.Names;

namespace Proviso.Tests.Names;

internal static class Found
{
    /// <summary>The same names in the same order with the same scores, explained alike.</summary>
    public static void Equal(ImmutableArray<NameFound> expected, ImmutableArray<NameFound> actual)
    {
        Assert.Equal(expected.Select(Line), actual.Select(Line));
    }

    private static string Line(NameFound found) =>
        FormattableString.Invariant($"{found.Position} {found.Score.Value}: ")
        + string.Join("; ", found.Score.Edges);
}
