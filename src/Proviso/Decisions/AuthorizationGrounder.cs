using Proviso.Law;

namespace Proviso.Decisions;

/// <summary>Asks authorizations of an act: general licenses and sections of the pack, specific licenses of the transaction.</summary>
internal sealed class AuthorizationGrounder(
    LawInForce law,
    Facts facts,
    Circuit circuit,
    Unknowns unknowns,
    ConditionGrounder conditions
)
{
    // By instrument too: two versions of a license may name their authorization alike.
    private readonly Dictionary<(string, string, Scope), GroundedAuthorization> _done = [];

    /// <summary>Every authorization that names the prohibition, in force or not, ordered by id.</summary>
    public ImmutableArray<GroundedAuthorization> Naming(string prohibition, Scope scope) =>
        [
            .. law
                .Instruments.SelectMany(i =>
                    i.Authorizations.Where(a =>
                            a.Lifts.Contains(prohibition, StringComparer.Ordinal)
                        )
                        .Select(a => General(i, a, scope))
                )
                .Concat(Specific(prohibition, scope))
                .OrderBy(a => a.Authorization.Id, StringComparer.Ordinal),
        ];

    private GroundedAuthorization General(
        Instrument instrument,
        Authorization authorization,
        Scope scope
    )
    {
        var key = (instrument.Id, authorization.Id, scope);
        if (!_done.TryGetValue(key, out var grounded))
        {
            grounded = Ground(instrument, authorization, scope);
            _done.Add(key, grounded);
        }

        return grounded;
    }

    private GroundedAuthorization Ground(
        Instrument instrument,
        Authorization authorization,
        Scope scope
    )
    {
        var inScope = Covers(authorization, scope.Party);
        var inForce = conditions.InForce(instrument, scope.Leg);
        var exclusionSketches = new List<Sketch>();
        var exclusions = authorization
            .Excludes.Select(e => (e, Excluded(e, scope, exclusionSketches)))
            .ToImmutableArray();
        var headSketches = new List<Sketch>();
        var heads = Heads(authorization, scope, headSketches);
        var someHead = circuit.Or(heads.Select(h => h.Formula).ToArray());
        var noExclusion = circuit.Not(circuit.Or(exclusions.Select(e => e.Item2).ToArray()));
        var formula = circuit.And(Circuit.Constant(inScope), inForce, someHead, noExclusion);
        var sketch = new Sketch(
            ExplanationKind.Authorization,
            authorization.Id,
            authorization.Text,
            formula
        )
        {
            Citation = authorization.Source ?? instrument.Source,
            Party = scope.Party?.Name,
        };
        sketch.Children.Add(
            new Sketch(ExplanationKind.InForce, authorization.Id, Times(instrument), inForce)
            {
                Citation = instrument.Source,
            }
        );
        if (!inScope)
        {
            sketch.Children.Add(
                new Sketch(
                    ExplanationKind.PartyScope,
                    $"{authorization.Id}#party-scope",
                    $"does not speak of {scope.Party?.Name ?? "this conduct"}",
                    Circuit.False
                )
                {
                    Citation = instrument.Source,
                }
            );
        }

        return new(
            authorization,
            instrument,
            inScope,
            inForce,
            exclusions,
            heads,
            formula,
            sketch.With(headSketches).With(exclusionSketches)
        );
    }

    private static bool Covers(Authorization authorization, PartyStanding? party)
    {
        var identity = party?.Identity ?? "";
        return (authorization.Parties.IsEmpty || authorization.Parties.Contains(identity))
            && !authorization.PartiesExcept.Contains(identity);
    }

    private int Excluded(Exclusion exclusion, Scope scope, List<Sketch> sketches)
    {
        var reads = new List<FactRead>();
        var formula = conditions.Ground(exclusion.When, scope, reads);
        sketches.Add(
            new Sketch(ExplanationKind.Exclusion, exclusion.Id, exclusion.Text, formula)
            {
                Citation = exclusion.Source,
            }.With(reads)
        );
        return formula;
    }

    private ImmutableArray<GroundedHead> Heads(
        Authorization authorization,
        Scope scope,
        List<Sketch> sketches
    )
    {
        var raw =
            new List<(
                Head Head,
                int When,
                ImmutableArray<(LicenseProviso, int)> Provisos,
                Sketch Sketch
            )>();
        foreach (var head in authorization.Heads)
        {
            var reads = new List<FactRead>();
            var when = conditions.Ground(head.When, scope, reads);
            var children = new List<Sketch>();
            var provisos = head
                .Provided.Select(p => (p, Provided(p, scope, children)))
                .ToImmutableArray();
            var sketch = new Sketch(ExplanationKind.Head, head.Id, head.Text, when)
            {
                Citation = head.Source,
            };
            raw.Add((head, when, provisos, sketch.With(reads).With(children)));
        }

        sketches.AddRange(raw.Select(r => r.Sketch));

        // Conduct that one head describes with provisos is judged under that head only.
        var specific = raw.Where(r => !r.Provisos.IsEmpty).Select(r => r.When).ToArray();
        return
        [
            .. raw.Select(r => new GroundedHead(
                r.Head,
                r.When,
                r.Provisos,
                [
                    .. r
                        .Head.Provided.Where(p => p.Cap is not null)
                        .Select(p => (p.Cap!, circuit.And(r.When, Counts(p.Cap!, scope)))),
                ],
                circuit.And([
                    r.When,
                    .. r.Provisos.Select(p => p.Item2),
                    r.Provisos.IsEmpty ? circuit.Not(circuit.Or(specific)) : Circuit.True,
                ])
            )),
        ];
    }

    private int Provided(LicenseProviso proviso, Scope scope, List<Sketch> sketches)
    {
        var reads = new List<FactRead>();
        var formula = proviso.Cap is { } cap
            ? Capped(cap, scope, reads)
            : conditions.Ground(proviso.When!, scope, reads);
        sketches.Add(
            new Sketch(ExplanationKind.Proviso, proviso.Id, proviso.Text, formula)
            {
                Citation = proviso.Source,
                Value = proviso.Cap,
            }.With(reads)
        );
        return formula;
    }

    /// <summary>The condition under which this transaction counts towards a cap.</summary>
    private int Counts(string cap, Scope scope, List<FactRead>? reads = null)
    {
        var rule = law.Book.Caps.First(c => c.Id == cap);
        return conditions.Ground(rule.Counts, scope, reads);
    }

    private int Capped(string cap, Scope scope, List<FactRead> reads)
    {
        var standing = facts.Caps.FirstOrDefault(c => c.Cap == cap);
        var counts = Counts(cap, scope, reads);
        if (standing is null)
        {
            return circuit.Implies(counts, unknowns.Switch($"ledger:{cap}"));
        }

        var within = standing.Readings.Select(r =>
            circuit.Implies(
                circuit.And(r.Under.Select(u => Chosen(u.Key, u.Value)).ToArray()),
                Within(standing, r)
            )
        );
        return circuit.Implies(counts, circuit.And(within.ToArray()));
    }

    private int Chosen(string setting, string choice) =>
        facts.TryFind(setting, out var fact) && fact.Value is FactValue.Text text
            ? Circuit.Constant(Domain.OfWords.Matches(text.Value, choice))
            : unknowns.OneOf(setting, [choice]);

    private int Within(CapStanding cap, CapReading reading)
    {
        var (used, amount) = (reading.UsedBefore, reading.This);
        if (used.To is { } usedTo && amount.To is { } amountTo && usedTo + amountTo <= cap.LimitUsd)
        {
            return Circuit.True;
        }

        if (used.From + amount.From > cap.LimitUsd)
        {
            return Circuit.False;
        }

        return (used.IsExact, amount.IsExact) switch
        {
            (true, false) => AtMost(amount.Path!, cap.LimitUsd - used.From),
            (false, true) => AtMost(used.Path!, cap.LimitUsd - amount.From),
            // Neither is known: the sum is one question with two facts behind it, and not a question of either alone.
            _ => unknowns.Switch(
                $"{amount.Path} has room beside {used.Path} under {cap.Cap}",
                used.Path!
            ),
        };
    }

    private int AtMost(string path, decimal usd) =>
        unknowns.Compare(path, FactType.Number, Comparison.AtMost, usd);

    private IEnumerable<GroundedAuthorization> Specific(string prohibition, Scope scope) =>
        Enumerable
            .Range(0, facts.Length("authorizations"))
            .Select(i => Specific($"authorizations[{i}]", prohibition, scope))
            .Where(a => a is not null)!;

    /// <summary>A specific license the transaction brings: its holder vouches for it, its limits are ours to check.</summary>
    private GroundedAuthorization? Specific(string path, string prohibition, Scope scope)
    {
        var named = facts.Words($"{path}.prohibitions");
        if (!named.IsEmpty && !named.Contains(prohibition))
        {
            return null;
        }

        var export = prohibition.StartsWith("EAR/", StringComparison.Ordinal);
        var authority = facts.Text($"{path}.authority") ?? "";
        if (named.IsEmpty && export != (authority is "BIS" or "Commerce"))
        {
            return null;
        }

        var span = new SourceSpan("transaction", 0, 0);
        var id = facts.Text($"{path}.id") ?? path;
        var reads = new List<FactRead>();
        var formula = circuit.And(
            named.IsEmpty
                ? Ask(new Condition.Flag($"{path}.coversThisTransaction", span))
                : Circuit.True,
            Ask(new Condition.Flag($"{path}.conditionsMet", span)),
            Valid(path, scope.Leg.Date),
            facts.Number($"{path}.limitUsd") is { } limit
                ? Ask(
                    new Condition.Compare(
                        "payment.usdEquivalent",
                        Comparison.AtMost,
                        Quantity.Of(limit),
                        span
                    )
                )
                : Circuit.True
        );
        var cite = new Citation(
            $"specific license {id}",
            SourceMark.Recalled,
            "as the transaction states it"
        );
        var head = new Head(
            id,
            "the transaction this license was given for",
            new Condition.Always(span),
            [],
            cite,
            span
        );
        var authorization = new Authorization(
            id,
            head.Text,
            [prohibition],
            [],
            [],
            [head],
            [],
            cite,
            span
        );
        var sketch = new Sketch(
            ExplanationKind.Authorization,
            id,
            $"specific license {id}",
            formula
        )
        {
            Citation = cite,
            Party = scope.Party?.Name,
        };
        return new(
            authorization,
            Instrument: null,
            InScope: true,
            Circuit.True,
            [],
            [new GroundedHead(head, Circuit.True, [], [], formula)],
            formula,
            sketch.With(reads)
        );

        int Ask(Condition condition) => conditions.Ground(condition, scope, reads);
    }

    private int Valid(string path, LocalDate date) =>
        Circuit.Constant(
            (facts.Date($"{path}.validFrom") is not { } from || date >= from)
                && (facts.Date($"{path}.validTo") is not { } to || date <= to)
        );

    private string Times(Instrument instrument)
    {
        var window = law.WindowOf(instrument.Id);
        return $"in force {Day(window.From, window.FromUnknown)} to {(window.Until is null && !window.UntilUnknown ? "now" : Day(window.Until, window.UntilUnknown))}";
    }

    private static string Day(Instant? instant, bool unknown) =>
        instant is { } i
            ? $"{(unknown ? "about " : "")}{i.InZone(LawInForce.Washington).Date:uuuu-MM-dd}"
            : "an unknown day";
}
