using Proviso.Decisions;
using Proviso.Tests.Oracle;

namespace Proviso.Tests.Decisions;

/// <summary>The evaluator against every completion written out: SEMANTICS.md §9, theorems 1, 2 and 12.</summary>
public sealed class OracleTests
{
    [Fact]
    public void The_evaluator_answers_as_the_oracle_on_every_random_case()
    {
        var mix = new Mix();
        Cases.Hold(
            50_000,
            1,
            seed =>
            {
                var sample = Sample.Of(seed);
                var oracle = sample.Oracle();
                var alone = sample.ThreeValued();
                var difference = Difference(sample, oracle, alone);
                Assert.True(difference is null, $"case {seed}: {difference}\n{sample}");
                mix.Count(oracle.Verdict, alone);
            }
        );
        TestContext.Current.TestOutputHelper?.WriteLine(mix.ToString());
        mix.Hold();
    }

    /// <summary>Where both parts of a capped sum are open the engine asks less sharply, but never answers wrongly.</summary>
    [Fact]
    public void A_sum_of_two_open_amounts_is_never_answered_against_the_oracle()
    {
        var (asked, blunt) = (0, 0);
        Cases.Hold(
            6_000,
            900_000,
            seed =>
            {
                var sample = Sample.Of(seed, openSums: true);
                var (outcome, verdict) = (
                    Stated.Verdict(sample.Outcome()),
                    sample.Oracle().Verdict
                );
                Assert.True(
                    outcome == Verdict.Undetermined || outcome == verdict,
                    $"case {seed}: decided {outcome}, the oracle says {verdict}\n{sample}"
                );
                asked += sample.Decide().MissingFacts.Any(m => m.Fact == RandomVocabulary.Used)
                    ? 1
                    : 0;
                blunt += outcome == verdict ? 0 : 1;
            }
        );
        Assert.True(asked > 0);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{asked} answers turned on the sum; {blunt} were open only because it is one question"
        );
    }

    private static string? Difference(Sample sample, OracleAnswer oracle, Outcome alone)
    {
        var verdict = oracle.Verdict;
        if (alone != Outcome.Undetermined && Stated.Verdict(alone) != verdict)
        {
            return $"three values said {alone}, the oracle says {verdict}";
        }

        var outcome = sample.Outcome();
        return Stated.Verdict(outcome) != verdict ? $"decided {outcome}, the oracle says {verdict}"
            : verdict == Verdict.Undetermined ? Difference(sample.Decide(), oracle)
            : null;
    }

    private static string? Difference(Decision decision, OracleAnswer oracle)
    {
        var relevant = oracle.Relevant;
        var missing = decision.MissingFacts.Select(m => m.Fact).ToArray();
        if (!relevant.SetEquals(missing) || missing.Length != relevant.Count)
        {
            return $"missing {string.Join(", ", missing)}, relevant {string.Join(", ", relevant)}";
        }

        foreach (var set in decision.DecidingSets)
        {
            if (!oracle.MayBeEndedBy(set))
            {
                return $"{string.Join(", ", set)} has no answers that decide it";
            }

            if (set.FirstOrDefault(f => oracle.MayBeEndedBy(set.Remove(f))) is { } spare)
            {
                return $"{string.Join(", ", set)} may decide it without {spare}";
            }
        }

        return decision is { Outcome: Outcome.Undetermined, DecidingSets.IsEmpty: false }
            ? null
            : "nothing would decide it";
    }
}
