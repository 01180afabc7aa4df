using Proviso.Decisions;
using Proviso.Tests.Oracle;

namespace Proviso.Tests.Decisions;

/// <summary>SEMANTICS.md §9, theorem 16: an answer lists the presumptions it rests on, none to spare.</summary>
public sealed class PresumptionTests
{
    [Fact]
    public void A_determined_answer_stands_on_the_presumptions_it_lists_and_falls_without_any_of_them()
    {
        var rested = 0;
        Cases.Hold(
            9_000,
            400_000,
            seed =>
            {
                var sample = Sample.Of(seed, presume: true);
                var decision = sample.Decide();
                if (decision.Outcome == Outcome.Undetermined)
                {
                    return;
                }

                var listed = decision.Presumed.Select(p => p.Fact).ToArray();
                var bare = Asked(sample, Presumable(sample).Except(listed));
                Assert.True(decision.Outcome == bare.Outcome(), $"case {seed}: unlisted\n{sample}");
                foreach (var fact in listed)
                {
                    var without = Asked(bare, [fact]).Outcome();
                    Assert.True(without == Outcome.Undetermined, $"case {seed}: {fact}\n{sample}");
                    rested++;
                }
            }
        );
        Say($"{rested} presumptions were listed by determined answers");
        Assert.True(rested > 0);
    }

    [Fact]
    public void An_open_answer_lists_the_presumptions_that_would_be_asked_if_they_were_not_made() =>
        Cases.Hold(
            6_000,
            500_000,
            seed =>
            {
                var sample = Sample.Of(seed, presume: true);
                var decision = sample.Decide();
                if (decision.Outcome != Outcome.Undetermined)
                {
                    return;
                }

                var listed = decision.Presumed.Select(p => p.Fact).ToHashSet();
                foreach (var fact in Presumable(sample))
                {
                    var relevant = Asked(sample, [fact]).Oracle().Relevant.Contains(fact);
                    Assert.True(
                        relevant == listed.Contains(fact),
                        $"case {seed}: {fact}\n{sample}"
                    );
                }
            }
        );

    [Fact]
    public void Contradicting_a_listed_presumption_can_turn_the_answer_around()
    {
        var turned = 0;
        Cases.Hold(
            6_000,
            600_000,
            seed =>
            {
                var sample = Sample.Of(seed, presume: true);
                var decision = sample.Decide();
                foreach (var presumed in decision.Presumed)
                {
                    var open = Asked(sample, [presumed.Fact]).Completions.Open;
                    var values = open.FirstOrDefault(u => u.Fact == presumed.Fact)?.Values ?? [];
                    turned += values.Count(v =>
                    {
                        var other = Learning.Learned(sample.Case, presumed.Fact, v);
                        return sample.With(other).Outcome() != decision.Outcome;
                    });
                }
            }
        );
        Say($"{turned} contradictions turned an answer around");
        Assert.True(turned > 0);
    }

    private static void Say(string figure) =>
        TestContext.Current.TestOutputHelper?.WriteLine(figure);

    /// <summary>The same case with these facts asked and not known.</summary>
    private static Sample Asked(Sample sample, IEnumerable<string> facts) =>
        sample.With(
            facts.Aggregate(sample.Case, (c, fact) => c.With(fact, new Possibility.NotKnown()))
        );

    /// <summary>Absent facts that the vocabulary presumes, at every place the law may read them.</summary>
    private static IEnumerable<string> Presumable(Sample sample)
    {
        var asked = new Questions(sample.Book, sample.Case);
        return asked
            .Flags.Keys.Concat(asked.Words.Keys)
            .Concat(asked.Sets.Keys)
            .Where(path =>
                !sample.Case.Facts.ContainsKey(path)
                && !Paths.IsGone(sample.Case, path)
                && sample.Book.Vocabulary.TryFind(path, out var term)
                && term.Presumed is not null
            );
    }
}
