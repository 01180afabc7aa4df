namespace Proviso.Decisions;

/// <summary>
/// Looks for the worlds that Kleene's tables cannot see: splits open facts cell by cell, guided by the three-valued
/// evaluation, until a formula is witnessed both ways or proved to have one answer.
/// </summary>
internal sealed class ExactCheck(Circuit circuit, WorkLimit limit)
{
    /// <summary>True when some answer was cut short; what was cut counts as unknown, never as an answer.</summary>
    public bool Exhausted { get; private set; }

    /// <summary>The truth over every completion of what is known.</summary>
    public Truth Of(int formula) => Witness(formula).Truth;

    public bool IsTrue(int formula) => Of(formula).IsTrue;

    /// <summary>The truth, with one example world for each value it can take.</summary>
    public Witnesses Witness(int formula, int[]? given = null)
    {
        var assignment = given is null ? Open() : (int[])given.Clone();
        var found = new Witnesses();
        Search(formula, assignment, found);
        return found;
    }

    /// <summary>
    /// Whether a fact matters: two completions that differ only there disagree. All variables of the fact move together.
    /// </summary>
    public bool Matters(int formula, ImmutableArray<Variable> of) => Disagree(formula, Open(), of);

    /// <summary>Whether some answers to these variables, and to no others, settle the formula.</summary>
    public bool CanSettle(int formula, ImmutableArray<Variable> answered) =>
        CanSettle(formula, Open(), answered, 0);

    public int[] Open()
    {
        var assignment = new int[circuit.Variables.Count];
        Array.Fill(assignment, -1);
        return assignment;
    }

    private bool Spent()
    {
        Exhausted |= circuit.Work > limit.Formulas;
        return Exhausted;
    }

    private void Search(int formula, int[] assignment, Witnesses found)
    {
        if (found.Truth.IsUnknown && found.Complete)
        {
            return;
        }

        var truth = circuit.Evaluate(formula, assignment);
        if (!truth.IsUnknown)
        {
            found.See(truth, assignment);
            return;
        }

        if (Spent() || circuit.Blocking(formula, assignment) is not { } variable)
        {
            found.GiveUp();
            return;
        }

        foreach (var cell in variable.InPlay)
        {
            assignment[variable.Index] = cell;
            Search(formula, assignment, found);
        }

        assignment[variable.Index] = -1;
    }

    private bool Disagree(int formula, int[] assignment, ImmutableArray<Variable> of)
    {
        var (sawTrue, sawFalse, open) = (false, false, (Variable?)null);
        foreach (var cells in Combinations(of))
        {
            Assign(assignment, of, cells);
            var truth = circuit.Evaluate(formula, assignment);
            sawTrue |= truth.IsTrue;
            sawFalse |= truth.IsFalse;
            open ??= truth.IsUnknown ? circuit.Blocking(formula, assignment) : null;
        }

        Assign(assignment, of, cells: null);
        if (sawTrue && sawFalse)
        {
            return true;
        }

        if (open is null)
        {
            return false;
        }

        if (Spent())
        {
            // Not proved irrelevant: better one question too many than a fact left out.
            return true;
        }

        foreach (var cell in open.InPlay)
        {
            assignment[open.Index] = cell;
            if (Disagree(formula, assignment, of))
            {
                assignment[open.Index] = -1;
                return true;
            }
        }

        assignment[open.Index] = -1;
        return false;
    }

    private bool CanSettle(
        int formula,
        int[] assignment,
        ImmutableArray<Variable> answered,
        int next
    )
    {
        if (next == answered.Length)
        {
            return !Witness(formula, assignment).Truth.IsUnknown;
        }

        var variable = answered[next];
        foreach (var cell in variable.InPlay)
        {
            assignment[variable.Index] = cell;
            if (CanSettle(formula, assignment, answered, next + 1))
            {
                assignment[variable.Index] = -1;
                return true;
            }
        }

        assignment[variable.Index] = -1;
        return false;
    }

    private static IEnumerable<int[]> Combinations(ImmutableArray<Variable> variables)
    {
        IEnumerable<int[]> combinations =
        [
            [],
        ];
        foreach (var variable in variables)
        {
            combinations = combinations.SelectMany(c =>
                variable.InPlay.Select(cell => (int[])[.. c, cell])
            );
        }

        return combinations;
    }

    private static void Assign(int[] assignment, ImmutableArray<Variable> variables, int[]? cells)
    {
        for (var i = 0; i < variables.Length; i++)
        {
            assignment[variables[i].Index] = cells is null ? -1 : cells[i];
        }
    }

    /// <summary>What a search saw.</summary>
    internal sealed class Witnesses
    {
        private bool _cut;

        public int[]? WhenTrue { get; private set; }

        public int[]? WhenFalse { get; private set; }

        public bool Complete => WhenTrue is not null && WhenFalse is not null;

        public Truth Truth =>
            _cut || Complete ? Truth.Unknown
            : WhenTrue is not null ? Truth.True
            : WhenFalse is not null ? Truth.False
            : Truth.Unknown;

        public void See(Truth truth, int[] assignment)
        {
            if (truth.IsTrue)
            {
                WhenTrue ??= (int[])assignment.Clone();
            }
            else
            {
                WhenFalse ??= (int[])assignment.Clone();
            }
        }

        public void GiveUp() => _cut = true;
    }
}
