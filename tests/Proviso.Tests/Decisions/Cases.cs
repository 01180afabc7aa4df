using System.Diagnostics;
using System.Globalization;

namespace Proviso.Tests.Decisions;

/// <summary>How many random cases a property looks at, and which.</summary>
internal static class Cases
{
    private const string Variable = "PROVISO_PROPERTY_CASES";

    /// <summary>The usual number, or the same share of what the environment asks in place of 50 000.</summary>
    public static int Count(int usual) =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } asked
            ? (int)Math.Max(1L, long.Parse(asked, CultureInfo.InvariantCulture) * usual / 50_000)
            : usual;

    /// <summary>Runs the property; a failure names its case and shows it small.</summary>
    public static void Hold(int usual, ulong from, Action<ulong> property)
    {
        var clock = Stopwatch.StartNew();
        var count = Count(usual);
        for (var seed = from; seed < from + (ulong)count; seed++)
        {
            property(seed);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{count} cases in {clock.Elapsed.TotalSeconds:F1} s"
        );
    }
}
