namespace Proviso.Decisions;

/// <summary>
/// The question as a graph of and, or, not over tests of unknown facts. Everything known is folded away while it is built,
/// so what remains is exactly what is open. A number names a formula; 0 is false and 1 is true.
/// </summary>
internal sealed class Circuit
{
    public const int False = 0;
    public const int True = 1;

    private readonly List<Node> _nodes =
    [
        new(Kind.Constant, [], null, 0),
        new(Kind.Constant, [], null, 0),
    ];
    private readonly Dictionary<(int, int), int> _tests = [];
    private Truth[] _memo = [];
    private int[] _stamps = [];
    private int _stamp;

    private enum Kind
    {
        Constant,
        Test,
        Not,
        And,
        Or,
    }

    public List<Variable> Variables { get; } = [];

    /// <summary>Formulas evaluated since the circuit was made: what a <see cref="WorkLimit"/> counts.</summary>
    public long Work { get; private set; }

    public static int Constant(bool value) => value ? True : False;

    public int Test(Variable variable, int test)
    {
        if (!_tests.TryGetValue((variable.Index, test), out var formula))
        {
            formula = Add(new Node(Kind.Test, [], variable, test));
            _tests.Add((variable.Index, test), formula);
        }

        return formula;
    }

    public int Not(int part) =>
        part <= True ? 1 - part
        : _nodes[part].Kind == Kind.Not ? _nodes[part].Parts[0]
        : Add(new Node(Kind.Not, [part], null, 0));

    public int And(params IEnumerable<int> parts) =>
        Join(Kind.And, parts, neutral: True, absorbing: False);

    public int Or(params IEnumerable<int> parts) =>
        Join(Kind.Or, parts, neutral: False, absorbing: True);

    public int Implies(int premise, int conclusion) => Or(Not(premise), conclusion);

    /// <summary>What Kleene's tables say under a partial assignment (a cell a variable, -1 where open).</summary>
    public Truth Evaluate(int formula, int[] assignment)
    {
        if (_memo.Length < _nodes.Count)
        {
            _memo = new Truth[_nodes.Count * 2];
            _stamps = new int[_nodes.Count * 2];
            _stamp = 0;
        }

        _stamp++;
        return Visit(formula, assignment);
    }

    /// <summary>Some open variable that stands in the way of an answer; null when the formula has one.</summary>
    public Variable? Blocking(int formula, int[] assignment, Variable? except = null)
    {
        var truth = Evaluate(formula, assignment);
        return truth.IsUnknown ? Find(formula, assignment, except) : null;
    }

    /// <summary>Every variable the formula mentions.</summary>
    public IEnumerable<Variable> Mentions(int formula)
    {
        var seen = new HashSet<int>();
        var found = new SortedSet<int>();
        var open = new Stack<int>([formula]);
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            if (_nodes[next].Variable is { } variable)
            {
                found.Add(variable.Index);
            }

            foreach (var part in _nodes[next].Parts)
            {
                open.Push(part);
            }
        }

        return found.Select(i => Variables[i]);
    }

    private Variable? Find(int formula, int[] assignment, Variable? except)
    {
        var node = _nodes[formula];
        if (node.Variable is { } variable)
        {
            return variable != except && assignment[variable.Index] < 0 ? variable : null;
        }

        foreach (var part in node.Parts)
        {
            if (Visit(part, assignment).IsUnknown && Find(part, assignment, except) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private Truth Visit(int formula, int[] assignment)
    {
        if (formula <= True)
        {
            return Truth.Of(formula == True);
        }

        if (_stamps[formula] == _stamp)
        {
            return _memo[formula];
        }

        Work++;
        var truth = Compute(_nodes[formula], assignment);
        _stamps[formula] = _stamp;
        _memo[formula] = truth;
        return truth;
    }

    private Truth Compute(Node node, int[] assignment)
    {
        switch (node.Kind)
        {
            case Kind.Test:
                return Tested(node.Variable!, node.Number, assignment);
            case Kind.Not:
                return !Visit(node.Parts[0], assignment);
            case Kind.And:
                var all = Truth.True;
                foreach (var part in node.Parts)
                {
                    all &= Visit(part, assignment);
                    if (all.IsFalse)
                    {
                        break;
                    }
                }

                return all;
            default:
                var any = Truth.False;
                foreach (var part in node.Parts)
                {
                    any |= Visit(part, assignment);
                    if (any.IsTrue)
                    {
                        break;
                    }
                }

                return any;
        }
    }

    private static Truth Tested(Variable variable, int test, int[] assignment)
    {
        var cell = assignment[variable.Index];
        if (cell >= 0)
        {
            return Truth.Of(variable.Domain.Holds(test, cell));
        }

        var (some, all) = (false, true);
        foreach (var possible in variable.InPlay)
        {
            var holds = variable.Domain.Holds(test, possible);
            some |= holds;
            all &= holds;
        }

        return all ? Truth.True
            : some ? Truth.Unknown
            : Truth.False;
    }

    private int Join(Kind kind, IEnumerable<int> parts, int neutral, int absorbing)
    {
        var kept = new SortedSet<int>();
        foreach (var part in parts)
        {
            if (part == absorbing)
            {
                return absorbing;
            }

            if (part != neutral)
            {
                kept.Add(part);
            }
        }

        return kept.Count switch
        {
            0 => neutral,
            1 => kept.Min,
            _ => Add(new Node(kind, [.. kept], null, 0)),
        };
    }

    private int Add(Node node)
    {
        _nodes.Add(node);
        return _nodes.Count - 1;
    }

    private sealed record Node(
        Kind Kind,
        ImmutableArray<int> Parts,
        Variable? Variable,
        int Number
    );
}
