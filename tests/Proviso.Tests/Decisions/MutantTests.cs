namespace Proviso.Tests.Decisions;

/// <summary>Whether the comparison with the oracle would notice an evaluator that gets the law wrong.</summary>
public sealed class MutantTests
{
    [Fact]
    public void Every_mistake_an_evaluator_might_make_is_noticed_by_the_oracle()
    {
        var alive = Mutant.All.ToList();
        var caught = new List<string>();
        for (ulong seed = 1; alive.Count > 0 && seed <= (ulong)Cases.Count(50_000); seed++)
        {
            var sample = Sample.Of(seed);
            var verdict = sample.Oracle().Verdict;
            foreach (var mutant in alive.ToArray())
            {
                if (Stated.Verdict(mutant.Of(sample).Outcome()) != verdict)
                {
                    alive.Remove(mutant);
                    caught.Add($"{mutant.Mistake}: case {seed}");
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', caught));
        Assert.Empty(alive.Select(m => m.Mistake));
    }
}
