using Proviso.Law;

namespace Proviso.Decisions;

/// <summary>Which unknown facts matter, in the order worth asking, and the smallest sets of them that end it.</summary>
internal sealed class OpenFacts
{
    private const int LargestSet = 3;
    private const int MostSets = 12;

    private readonly Circuit _circuit;
    private readonly ExactCheck _exact;
    private readonly Vocabulary _vocabulary;
    private readonly int _formula;
    private readonly ImmutableArray<(string Fact, ImmutableArray<Variable> Variables)> _relevant;

    public OpenFacts(Circuit circuit, ExactCheck exact, Vocabulary vocabulary, int formula)
    {
        (_circuit, _exact, _vocabulary, _formula) = (circuit, exact, vocabulary, formula);
        _relevant =
        [
            .. circuit
                .Mentions(formula)
                .Where(v => v.InPlay.Length > 1)
                .GroupBy(v => v.Fact, StringComparer.Ordinal)
                .Select(g => (Fact: g.Key, Variables: g.ToImmutableArray()))
                .OrderBy(f => vocabulary.Order(f.Fact))
                .ThenBy(f => f.Fact, StringComparer.Ordinal)
                .Where(f => exact.Matters(formula, f.Variables)),
        ];
    }

    /// <summary>The relevant facts, the one that resolves most first.</summary>
    public ImmutableArray<FactNeeded> Needed() =>
        [
            .. _relevant
                .Select(f => (f.Fact, Answers: Answers(f.Variables), f.Variables))
                .OrderByDescending(f => f.Answers.Count(a => a.Outcome != Outcome.Undetermined))
                .ThenBy(f => _vocabulary.Order(f.Fact))
                .ThenBy(f => f.Fact, StringComparer.Ordinal)
                .SelectMany(f =>
                    f.Variables.SelectMany(v => v.Facts)
                        .Distinct(StringComparer.Ordinal)
                        .Select(fact => new FactNeeded(fact, Question(fact), f.Answers))
                )
                .DistinctBy(f => f.Fact),
        ];

    /// <summary>Minimal sets of facts of which some answers end it, whatever the others are; smaller sets first.</summary>
    public ImmutableArray<ImmutableArray<string>> DecidingSets()
    {
        var found = new List<ImmutableArray<int>>();
        for (var size = 1; size <= Math.Min(LargestSet, _relevant.Length); size++)
        {
            foreach (var set in Subsets(_relevant.Length, size))
            {
                if (found.Count >= MostSets || found.Any(smaller => smaller.All(set.Contains)))
                {
                    continue;
                }

                if (_exact.CanSettle(_formula, [.. set.SelectMany(i => _relevant[i].Variables)]))
                {
                    found.Add(set);
                }
            }
        }

        if (found.Count == 0 && _relevant.Length > 0)
        {
            found.Add(Shrunk());
        }

        return [.. found.Select(set => set.Select(i => _relevant[i].Fact).ToImmutableArray())];
    }

    /// <summary>All relevant facts, less those that can be left out.</summary>
    private ImmutableArray<int> Shrunk()
    {
        var kept = Enumerable.Range(0, _relevant.Length).ToImmutableArray();
        foreach (var i in kept)
        {
            var without = kept.Remove(i);
            if (_exact.CanSettle(_formula, [.. without.SelectMany(k => _relevant[k].Variables)]))
            {
                kept = without;
            }
        }

        return kept;
    }

    /// <summary>What each answer to one question would do by itself.</summary>
    private ImmutableArray<AnswerEffect> Answers(ImmutableArray<Variable> variables)
    {
        if (variables.Length != 1)
        {
            return [];
        }

        var variable = variables[0];
        var effects = ImmutableArray.CreateBuilder<AnswerEffect>();
        foreach (var cell in variable.InPlay)
        {
            var given = _exact.Open();
            given[variable.Index] = cell;
            var truth = _exact.Witness(_formula, given).Truth;
            effects.Add(new AnswerEffect(variable.Domain.Cells[cell], Outcomes.Of(truth)));
        }

        return effects.ToImmutable();
    }

    private string Question(string fact) =>
        _vocabulary.TryFind(fact, out var term) ? term.Question ?? term.Meaning : fact;

    private static IEnumerable<ImmutableArray<int>> Subsets(int count, int size)
    {
        if (size == 0)
        {
            return
            [
                [],
            ];
        }

        return Enumerable
            .Range(0, count)
            .SelectMany(first => Subsets(first, size - 1).Select(rest => rest.Add(first)));
    }
}
