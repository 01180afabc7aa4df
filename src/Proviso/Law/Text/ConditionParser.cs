namespace Proviso.Law.Text;

/// <summary>
/// Reads a condition. Lowest to highest: <c>implies</c> (to the right), <c>or</c>, <c>and</c>, <c>not</c>, a comparison.
/// What is wrong goes to the diagnostics (PV0101 to PV0108): one error of form a condition, and every unknown name.
/// </summary>
public sealed class ConditionParser
{
    /// <summary>Brackets, <c>not</c> and <c>implies</c> inside one another.</summary>
    public const int DepthBudget = 64;

    private readonly ConditionNames _names;
    private readonly DiagnosticList _diagnostics;
    private readonly ConditionCursor _cursor;
    private readonly ConditionTyping _typing;
    private int _depth;

    private ConditionParser(
        ConditionNames names,
        DiagnosticList diagnostics,
        TextNode.Scalar condition
    )
    {
        _names = names;
        _diagnostics = diagnostics;
        _cursor = new ConditionCursor(condition);
        _typing = new ConditionTyping(names, diagnostics, _cursor);
    }

    /// <summary>Reads one condition; where it is wrong, says so and gives <see cref="Condition.Always"/> in its place.</summary>
    public static Condition Parse(
        TextNode.Scalar condition,
        ConditionNames names,
        DiagnosticList diagnostics
    )
    {
        var parser = new ConditionParser(names, diagnostics, condition);
        return parser.Whole() ?? new Condition.Always(condition.Span);
    }

    private Condition? Whole()
    {
        var condition = Implication();
        if (condition is null || _cursor.Current.Kind == ConditionTokenKind.End)
        {
            return condition;
        }

        return Expected("'and', 'or', 'implies' or the end");
    }

    private Condition? Implication()
    {
        var first = _cursor.Current;
        if (!Deeper(first))
        {
            return null;
        }

        var left = Disjunction();
        if (left is not null && _cursor.TryTake("implies"))
        {
            var right = Implication();
            left = right is null
                ? null
                : new Condition.Implies(left, right, _cursor.SpanFrom(first));
        }

        _depth--;
        return left;
    }

    private Condition? Disjunction() =>
        Chain("or", Conjunction, (parts, at) => new Condition.Any(parts, at));

    private Condition? Conjunction() =>
        Chain("and", Negation, (parts, at) => new Condition.All(parts, at));

    private Condition? Chain(
        string word,
        Func<Condition?> part,
        Func<ImmutableArray<Condition>, SourceSpan, Condition> join
    )
    {
        var first = _cursor.Current;
        var parts = ImmutableArray.CreateBuilder<Condition>();
        do
        {
            if (part() is not { } read)
            {
                return null;
            }

            parts.Add(read);
        } while (_cursor.TryTake(word));

        return parts.Count == 1 ? parts[0] : join(parts.ToImmutable(), _cursor.SpanFrom(first));
    }

    private Condition? Negation()
    {
        var first = _cursor.Current;
        if (!_cursor.TryTake("not"))
        {
            return Primary();
        }

        if (!Deeper(first))
        {
            return null;
        }

        var part = Negation();
        _depth--;
        return part is null ? null : new Condition.Not(part, _cursor.SpanFrom(first));
    }

    private Condition? Primary()
    {
        var first = _cursor.Current;
        if (_cursor.TryTake(ConditionTokenKind.Open))
        {
            var inner = Implication();
            return inner is null || _cursor.TryTake(ConditionTokenKind.Close)
                ? inner
                : Expected("')'", $"it closes the bracket at {Place(first)}");
        }

        if (first.Kind != ConditionTokenKind.Word || IsReserved(first.Text))
        {
            return Expected("a condition");
        }

        _cursor.Take();
        return first.Text switch
        {
            "always" => new Condition.Always(_cursor.Span(first)),
            "act" => Act(first),
            "party" => Subject(first),
            "in-force" => Instrument(first, (id, at) => new Condition.InForce(id, at)),
            "not-loaded" => Instrument(first, (id, at) => new Condition.NotLoaded(id, at)),
            _ => Fact(first),
        };
    }

    private Condition? Act(ConditionToken first)
    {
        var next = _cursor.Current;
        if (next.Kind == ConditionTokenKind.Word && !IsReserved(next.Text))
        {
            _cursor.Take();
            if (_names.Activity?.Values.Contains(next.Text) == true)
            {
                return Expected(
                    next,
                    "'is' or 'in' before an activity",
                    $"write 'act is {next.Text}'"
                );
            }

            return _typing.Defined(next);
        }

        return Comparand(
            first,
            "'is', 'in' or the name of a definition",
            words => _typing.Activities(first, words)
        );
    }

    private Condition? Subject(ConditionToken first) =>
        Comparand(
            first,
            "'is' or 'in'",
            words => new Condition.Subject(_typing.Parties(words), _cursor.SpanFrom(first))
        );

    private Condition? Instrument(ConditionToken first, Func<string, SourceSpan, Condition> of)
    {
        var id = _cursor.Current;
        if (id.Kind is not (ConditionTokenKind.Word or ConditionTokenKind.Quoted))
        {
            return Expected("the id of an instrument", $"write '{first.Text} CYBER-GL1B'");
        }

        _cursor.Take();
        if (!_names.IsInstrument(id.Text))
        {
            _diagnostics.Add(
                "PV0106",
                _cursor.Span(id),
                $"no instrument is named '{id.Text}'",
                Suggestion.For(id.Text, _names.Instruments) ?? "name an instrument of the pack"
            );
        }

        return of(id.Text, _cursor.SpanFrom(first));
    }

    private Condition? Fact(ConditionToken path)
    {
        var next = _cursor.Current;
        if (next.Kind == ConditionTokenKind.Operator)
        {
            _cursor.Take();
            return IsValue(_cursor.Current)
                ? _typing.Compare(path, next, _cursor.Take())
                : Expected("a number, date or instant");
        }

        if (_cursor.TryTake("has"))
        {
            return _cursor.TryTake("any") ? _typing.Has(path, [])
                : OneOrSet() is { } words ? _typing.Has(path, words)
                : null;
        }

        if (next.Kind == ConditionTokenKind.Stray)
        {
            return Expected("a comparison or the end");
        }

        return next.IsWord("is") || next.IsWord("in")
            ? Comparand(path, "'is' or 'in'", words => _typing.OneOf(path, words))
            : _typing.Bare(path);
    }

    /// <summary>What follows a subject: <c>is WORD</c>, <c>is not WORD</c> or <c>in {…}</c>.</summary>
    private Condition? Comparand(
        ConditionToken first,
        string expected,
        Func<ImmutableArray<ConditionToken>, Condition?> make
    )
    {
        if (_cursor.TryTake("in"))
        {
            return Set() is { } words ? make(words) : null;
        }

        if (!_cursor.TryTake("is"))
        {
            return Expected(expected);
        }

        var negated = _cursor.TryTake("not");
        if (!IsValue(_cursor.Current))
        {
            return _cursor.Current.Kind == ConditionTokenKind.OpenSet
                ? Expected("one word", "several words take 'in {a, b}'")
                : Expected("a word");
        }

        var made = make([_cursor.Take()]);
        return made is null || !negated ? made : new Condition.Not(made, _cursor.SpanFrom(first));
    }

    private ImmutableArray<ConditionToken>? OneOrSet()
    {
        if (IsValue(_cursor.Current))
        {
            return [_cursor.Take()];
        }

        return _cursor.Current.Kind == ConditionTokenKind.OpenSet
            ? Set()
            : Nothing(Expected("a word, 'any' or '{'"));
    }

    private ImmutableArray<ConditionToken>? Set()
    {
        if (!_cursor.TryTake(ConditionTokenKind.OpenSet))
        {
            return Nothing(Expected("'{'", "write 'in {a, b}', or 'is a' for one word"));
        }

        var words = ImmutableArray.CreateBuilder<ConditionToken>();
        do
        {
            if (!IsValue(_cursor.Current))
            {
                return Nothing(Expected("a word"));
            }

            words.Add(_cursor.Take());
        } while (_cursor.TryTake(ConditionTokenKind.Comma));

        return _cursor.TryTake(ConditionTokenKind.CloseSet)
            ? words.ToImmutable()
            : Nothing(Expected("',' or '}'"));
    }

    private bool Deeper(ConditionToken at)
    {
        if (++_depth <= DepthBudget)
        {
            return true;
        }

        _diagnostics.Add(
            "PV0108",
            _cursor.Span(at),
            $"the condition is nested more than {DepthBudget} deep",
            "give a part of it a name under 'definitions'"
        );
        return false;
    }

    private Condition? Expected(string what, string? hint = null) =>
        Expected(_cursor.Current, what, hint);

    private Condition? Expected(ConditionToken found, string what, string? hint = null)
    {
        _diagnostics.Add(
            "PV0101",
            _cursor.Span(found),
            $"expected {what}, found {found.Said}",
            found.Kind == ConditionTokenKind.Stray ? found.Advice : hint ?? found.Advice
        );
        return null;
    }

    private string Place(ConditionToken token)
    {
        var at = _cursor.Span(token);
        return $"line {at.Line}, column {at.Column}";
    }

    private static ImmutableArray<ConditionToken>? Nothing(Condition? _) => null;

    private static bool IsValue(ConditionToken token) =>
        token.Kind == ConditionTokenKind.Quoted
        || (token.Kind == ConditionTokenKind.Word && !IsReserved(token.Text));

    private static bool IsReserved(string word) =>
        word is "and" or "or" or "not" or "implies" or "is" or "in" or "has";
}
