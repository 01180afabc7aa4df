using Proviso.Decisions;
using Proviso.Tests.Oracle;

namespace Proviso.Tests.Decisions;

/// <summary>The evaluator against every completion written out: SEMANTICS.md §9, theorems 1 and 2.</summary>
public sealed class OracleTests
{
    private static readonly long[] T = new long[4];

    [Fact]
    public void The_exact_check_is_the_oracle_on_every_random_case()
    {
        var mix = new Mix();
        Cases.Hold(
            50_000,
            1,
            seed =>
            {
                var t0 = System.Diagnostics.Stopwatch.GetTimestamp();
                var sample = Sample.Of(seed);
                var t1 = System.Diagnostics.Stopwatch.GetTimestamp();
                var oracle = sample.Oracle();
                var t2 = System.Diagnostics.Stopwatch.GetTimestamp();
                var decision = sample.Decide();
                var t3 = System.Diagnostics.Stopwatch.GetTimestamp();
                T[0] += t1 - t0;
                T[1] += t2 - t1;
                T[2] += t3 - t2;
                T[3] += oracle.Permitted.Length;
                var alone = sample.ThreeValued();
                var difference = Difference(sample, oracle, decision, alone);
                Assert.True(difference is null, $"case {seed}: {difference}\n{sample}");
                mix.Count(oracle.Verdict, alone);
            }
        );
        TestContext.Current.TestOutputHelper?.WriteLine(mix.ToString());
        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Join(" ", T.Select(t => t / 1000000)) + " " + T[3]
        );
        mix.Hold();
    }

    private static string? Difference(
        Sample sample,
        OracleAnswer oracle,
        Decision decision,
        Outcome alone
    )
    {
        if (Stated.Verdict(decision.Outcome) != oracle.Verdict)
        {
            return $"decided {decision.Outcome}, the oracle says {oracle.Verdict}";
        }

        if (sample.Outcome() != decision.Outcome)
        {
            return "the outcome alone differs from the whole decision";
        }

        if (alone != Outcome.Undetermined && alone != decision.Outcome)
        {
            return $"three values said {alone}";
        }

        var relevant = oracle.Verdict == Verdict.Undetermined ? oracle.Relevant : [];
        var missing = decision.MissingFacts.Select(m => m.Fact).ToArray();
        return relevant.SetEquals(missing) && missing.Length == relevant.Count
            ? null
            : $"missing {string.Join(", ", missing)}, relevant {string.Join(", ", relevant)}";
    }
}
