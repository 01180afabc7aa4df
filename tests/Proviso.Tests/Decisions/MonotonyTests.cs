using Proviso.Decisions;
using Proviso.Tests.Oracle;

namespace Proviso.Tests.Decisions;

/// <summary>What more knowledge and more law may and may not do: SEMANTICS.md §9, theorems 3 to 5.</summary>
public sealed class MonotonyTests
{
    [Fact]
    public void Learning_a_fact_never_turns_permitted_into_prohibited_or_back() =>
        Cases.Hold(
            8_000,
            100_000,
            seed =>
            {
                var sample = Sample.Of(seed);
                var outcome = sample.Outcome();
                if (outcome == Outcome.Undetermined)
                {
                    return;
                }

                var dice = new Dice(seed + 7);
                var open = sample.Completions.Open.Where(u => Learning.IsAFact(u.Fact));
                foreach (var unknown in dice.Shuffled(open))
                {
                    sample = sample.With(
                        Learning.Learned(sample.Case, unknown.Fact, dice.Of(unknown.Values))
                    );
                    Assert.True(outcome == sample.Outcome(), $"case {seed}, {unknown}\n{sample}");
                }
            }
        );

    [Fact]
    public void One_more_authorization_leaves_permitted_permitted() =>
        Cases.Hold(
            15_000,
            200_000,
            seed =>
            {
                var sample = Sample.Of(seed);
                if (sample.Outcome() == Outcome.Permitted)
                {
                    var more = new RandomPolicy(new Dice(seed + 7)).OneMoreLicense();
                    var with = sample.With(
                        sample.Book with
                        {
                            Instruments = sample.Book.Instruments.Add(more),
                        }
                    );
                    Assert.True(with.Outcome() == Outcome.Permitted, $"case {seed}\n{with}");
                }
            }
        );

    [Fact]
    public void One_more_prohibition_leaves_prohibited_prohibited() =>
        Cases.Hold(
            17_500,
            300_000,
            seed =>
            {
                var sample = Sample.Of(seed);
                if (sample.Outcome() == Outcome.Prohibited)
                {
                    var more = new RandomPolicy(new Dice(seed + 7)).OneMoreOrder();
                    var with = sample.With(
                        sample.Book with
                        {
                            Instruments = sample.Book.Instruments.Add(more),
                        }
                    );
                    Assert.True(with.Outcome() == Outcome.Prohibited, $"case {seed}\n{with}");
                }
            }
        );
}
