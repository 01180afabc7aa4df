namespace Proviso.Decisions;

/// <summary>
/// The presumptions an answer rests on, none to spare: each is taken out in turn and put back only where the answer
/// would not stand without it.
/// </summary>
internal sealed class Presumptions(Circuit circuit, ExactCheck exact, int formula)
{
    public ImmutableArray<PresumptionUsed> Used(Outcome outcome)
    {
        var presumed = circuit
            .Mentions(formula)
            .Where(v => v.Presumption is not null && v.InPlay.Length < v.Possible.Length)
            .GroupBy(v => v.Fact, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToArray();
        var used = new List<PresumptionUsed>();
        foreach (var fact in presumed)
        {
            var variables = fact.ToImmutableArray();
            Switch(variables, on: false);
            if (
                outcome == Outcome.Undetermined
                    ? exact.Matters(formula, variables)
                    : Changes(outcome)
            )
            {
                Switch(variables, on: true);
                var p = variables[0].Presumption!;
                used.Add(new PresumptionUsed(fact.Key, p.Value, p.Because));
            }
            else if (outcome == Outcome.Undetermined)
            {
                Switch(variables, on: true);
            }
        }

        foreach (var fact in presumed)
        {
            Switch([.. fact], on: true);
        }

        return [.. used];
    }

    private bool Changes(Outcome outcome) => Outcomes.Of(exact.Of(formula)) != outcome;

    private static void Switch(ImmutableArray<Variable> variables, bool on)
    {
        foreach (var variable in variables)
        {
            variable.Presume(on);
        }
    }
}
