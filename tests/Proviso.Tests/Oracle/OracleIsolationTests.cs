using System.Runtime.CompilerServices;

namespace Proviso.Tests.Oracle;

public sealed class OracleIsolationTests
{
    [Fact]
    public void The_oracle_knows_nothing_of_the_evaluator_it_judges()
    {
        // Written apart, so that this file does not find itself.
        const string Judged = "Deci" + "sions";
        foreach (var file in Directory.EnumerateFiles(Here(), "*.cs"))
        {
            Assert.DoesNotContain(Judged, File.ReadAllText(file), StringComparison.Ordinal);
        }
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
