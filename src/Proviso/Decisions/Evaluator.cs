using Proviso.Law;

namespace Proviso.Decisions;

/// <summary>
/// Decides: a pure function of the law, the facts and a work limit. Three-valued first; where that stays open, an exact
/// check over the cells of what is not known. Never permitted out of an error: whatever is cut short is undetermined.
/// </summary>
public static class Evaluator
{
    /// <param name="presume">False decides without any presumption (<c>--no-presumptions</c>).</param>
    public static Decision Decide(LawInForce law, Facts facts, WorkLimit limit, bool presume = true)
    {
        var circuit = new Circuit();
        var grounded = new CaseGrounder(law, facts, circuit);
        grounded.Seal(presume);
        var exact = new ExactCheck(circuit, limit);
        return new DecisionWriter(law, facts, circuit, grounded, exact, presume).Write();
    }

    /// <summary>The outcome alone, for callers that ask many times.</summary>
    public static Outcome Outcome(LawInForce law, Facts facts, WorkLimit limit, bool presume = true)
    {
        var circuit = new Circuit();
        var grounded = new CaseGrounder(law, facts, circuit);
        grounded.Seal(presume);
        var answer = Outcomes.Of(new ExactCheck(circuit, limit).Of(grounded.Permitted));
        return Horizon.IsPassed(law, facts) ? Decisions.Outcome.Undetermined : answer;
    }
}
