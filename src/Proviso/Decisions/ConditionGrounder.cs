using Proviso.Law;

namespace Proviso.Decisions;

/// <summary>
/// Turns a condition of the law into a formula over what is not known in this case. Known facts answer on the spot;
/// nothing here decides what an unknown one is.
/// </summary>
internal sealed class ConditionGrounder(
    LawInForce law,
    Facts facts,
    Circuit circuit,
    Unknowns unknowns
)
{
    /// <summary>The formula alone.</summary>
    public int Ground(Condition condition, Scope scope) => Read(condition, scope).Formula;

    /// <summary>The formula, with the tests of facts it was made from.</summary>
    public FactRead Read(Condition condition, Scope scope) =>
        condition switch
        {
            Condition.All all => Join(FactRead.Joined.All, all.Parts.Select(p => Read(p, scope))),
            Condition.Any any => Join(FactRead.Joined.Any, any.Parts.Select(p => Read(p, scope))),
            Condition.Not not => Join(FactRead.Joined.Not, [Read(not.Part, scope)]),
            Condition.Implies implies => Join(
                FactRead.Joined.Any,
                [Join(FactRead.Joined.Not, [Read(implies.If, scope)]), Read(implies.Then, scope)]
            ),
            Condition.Defined defined => Read(law.DefinitionOf(defined.Name).When, scope),
            Condition.Flag flag => Each(flag.Path, scope, "", Flag),
            Condition.OneOf one => Each(
                one.Path,
                scope,
                $"is {string.Join(" or ", one.Values)}",
                p => OneOf(p, one.Values)
            ),
            Condition.Names names => Each(
                names.Path,
                scope,
                $"is {string.Join(" or ", names.Parties.Select(p => p.Key is null ? scope.Party?.Name ?? p.Written : p.Written))}",
                p => Names(p, Identities(names.Parties, scope))
            ),
            Condition.Has has => Each(
                has.Path,
                scope,
                $"has {(has.Values.IsEmpty ? "any" : string.Join(" or ", has.Values))}",
                p => Has(p, has.Values)
            ),
            Condition.Compare compare => Each(
                compare.Path,
                scope,
                $"{Sign(compare.Operator)} {compare.Value}",
                p => Compare(p, compare, scope)
            ),
            _ => new FactRead(WithoutFact(condition, scope), FactRead.Joined.Single, []),
        };

    /// <summary>Conditions on the act, the party and the law itself.</summary>
    private int WithoutFact(Condition condition, Scope scope) =>
        condition switch
        {
            Condition.Always => Circuit.True,
            Condition.Act act => Circuit.Constant(
                act.Activities.Contains(scope.Activity, StringComparer.Ordinal)
            ),
            Condition.Subject subject => Circuit.Constant(
                scope.Party is { } party
                    && Identities(subject.Parties, scope).Contains(party.Identity)
            ),
            Condition.InForce inForce => law.TryFind(inForce.Instrument, out var instrument)
                ? InForce(instrument, scope.Leg)
                : Circuit.False,
            Condition.NotLoaded rest => unknowns.Switch($"law:{rest.Instrument}"),
            _ => throw new ArgumentOutOfRangeException(
                nameof(condition),
                condition,
                "no such condition"
            ),
        };

    private FactRead Join(FactRead.Joined join, IEnumerable<FactRead> read)
    {
        var parts = read.ToImmutableArray();
        var formulas = parts.Select(p => p.Formula).ToArray();
        var whole = join switch
        {
            FactRead.Joined.All => circuit.And(formulas),
            FactRead.Joined.Any => circuit.Or(formulas),
            _ => circuit.Not(formulas[0]),
        };
        return new(whole, join, parts);
    }

    /// <summary>In force at the leg, with every order, statute and regulation it rests on.</summary>
    public int InForce(Instrument instrument, Leg leg) => InForce(instrument, leg, []);

    private int InForce(Instrument instrument, Leg leg, HashSet<string> above)
    {
        if (!above.Add(instrument.Id))
        {
            return Circuit.True;
        }

        var chain = instrument.Authority.Select(id =>
            law.TryFind(id, out var authority) ? InForce(authority, leg, above) : Circuit.True
        );
        return circuit.And([Window(instrument, leg), .. chain.ToArray()]);
    }

    private int Window(Instrument instrument, Leg leg)
    {
        var window = law.WindowOf(instrument.Id);
        var last = leg.Instant ?? LawInForce.StartOfDay(leg.Date.PlusDays(1)) - Duration.Epsilon;
        var gap = window.IsOpenAt(last)
            ? unknowns.Switch($"law:{instrument.Id}#in-force")
            : Circuit.True;
        if (leg.Instant is { } moment)
        {
            return circuit.And(Circuit.Constant(!window.At(moment).IsFalse), gap);
        }

        var (start, end) = (
            LawInForce.StartOfDay(leg.Date),
            LawInForce.StartOfDay(leg.Date.PlusDays(1))
        );
        var begun =
            window.From is not { } from || from <= start ? Circuit.True
            : from >= end ? Circuit.False
            : unknowns.Moment(leg.InstantPath, start, end, Comparison.AtLeast, from);
        var notOver =
            window.Until is not { } until || until >= end ? Circuit.True
            : until <= start ? Circuit.False
            : unknowns.Moment(leg.InstantPath, start, end, Comparison.Less, until);
        return circuit.And(begun, notOver, gap);
    }

    /// <summary>A test over a path: over a list, any of its elements.</summary>
    private FactRead Each(string path, Scope scope, string test, Func<string, int> ask) =>
        Concrete(path, scope).Select(p => Read(p, test, ask)).ToArray() is [var only]
            ? only
            : Join(FactRead.Joined.Any, Concrete(path, scope).Select(p => Read(p, test, ask)));

    private FactRead Read(string path, string test, Func<string, int> ask) =>
        new(
            facts.IsInNoGroup(path) ? Circuit.False : ask(path),
            FactRead.Joined.Single,
            [],
            path,
            test,
            facts.TryFind(path, out var fact) ? fact : null,
            law.Book.Vocabulary.TryFind(path, out var term) ? term.Presumed?.Value : null
        );

    /// <summary>The act's own fact where the act has one (or has the group), else the one the whole transaction shares.</summary>
    private IEnumerable<string> Concrete(string path, Scope scope)
    {
        if (path.StartsWith("party.", StringComparison.Ordinal))
        {
            return scope.Party is { } party ? [$"{party.Path}{path[5..]}"] : [];
        }

        var own = $"acts[{scope.ActIndex}].{path}";
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var ownGroup = dot > 0 ? $"acts[{scope.ActIndex}].{path[..dot]}" : null;
        if (facts.TryFind(own, out _) || (ownGroup is not null && Declares(ownGroup)))
        {
            return facts.Elements(own);
        }

        return facts.Elements(path);
    }

    private bool Declares(string group) => facts.HasGroup(group) || facts.TryFind(group, out _);

    private int Flag(string path) =>
        facts.TryFind(path, out var fact) && fact.Value is FactValue.Flag flag
            ? Circuit.Constant(flag.Value)
            : unknowns.Flag(path);

    private int OneOf(string path, ImmutableArray<string> words) =>
        facts.TryFind(path, out var fact) && fact.Value is FactValue.Text or FactValue.Person
            ? Circuit.Constant(words.Any(w => Domain.OfWords.Matches(fact.Value.ToString()!, w)))
            : unknowns.OneOf(path, words);

    private int Names(string path, ImmutableArray<string> identities) =>
        facts.TryFind(path, out var fact) && fact.Value is FactValue.Person person
            ? Circuit.Constant(
                person.Identity is { } who && identities.Contains(who, StringComparer.Ordinal)
            )
            : unknowns.Person(path, identities);

    private int Has(string path, ImmutableArray<string> words)
    {
        if (facts.TryFind(path, out var fact) && fact.Value is FactValue.Words given)
        {
            return Circuit.Constant(
                words.IsEmpty ? !given.Values.IsEmpty : words.Any(given.Values.Contains)
            );
        }

        var asked = words.IsEmpty ? AnyWords(path) : words;
        return circuit.Or(asked.Select(w => unknowns.Member(path, w)).ToArray());
    }

    /// <summary>Every word the set may hold; one more stands for all others, unless the vocabulary allows none.</summary>
    private ImmutableArray<string> AnyWords(string path) =>
        !law.Book.Vocabulary.TryFind(path, out var term) ? [Unknowns.Other]
        : term.Closed ? term.Values
        : [.. term.Values, Unknowns.Other];

    private int Compare(string path, Condition.Compare compare, Scope scope)
    {
        if (path == "txn.date")
        {
            return Circuit.Constant(
                Domain.OfMeasures.Holds(
                    compare.Operator,
                    Quantity.Of(scope.Leg.Date).Scalar,
                    compare.Value.Scalar
                )
            );
        }

        return facts.TryFind(path, out var fact) && fact.Value is FactValue.Measure measure
            ? Circuit.Constant(
                Domain.OfMeasures.Holds(
                    compare.Operator,
                    measure.Value.Scalar,
                    compare.Value.Scalar
                )
            )
            : Open(path, compare);
    }

    /// <summary>The hour of a leg lies inside the leg's day; anything else lies where the facts say.</summary>
    private int Open(string path, Condition.Compare compare) =>
        facts.Legs.FirstOrDefault(l => l.InstantPath == path) is { } leg
            ? unknowns.Moment(
                path,
                LawInForce.StartOfDay(leg.Date),
                LawInForce.StartOfDay(leg.Date.PlusDays(1)),
                compare.Operator,
                compare.Value.ToInstant()
            )
            : unknowns.Compare(path, compare.Value.Type, compare.Operator, compare.Value.Scalar);

    private static ImmutableArray<string> Identities(
        ImmutableArray<PartyReference> parties,
        Scope scope
    ) =>
        [
            .. parties
                .Select(p => p.Key ?? scope.Party?.Identity)
                .Where(identity => identity is not null)
                .Select(identity => identity!),
        ];

    private static string Sign(Comparison op) =>
        op switch
        {
            Comparison.Less => "<",
            Comparison.AtMost => "≤",
            Comparison.Equal => "=",
            Comparison.AtLeast => "≥",
            _ => ">",
        };
}
