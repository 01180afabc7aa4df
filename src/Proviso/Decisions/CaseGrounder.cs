using Proviso.Law;

namespace Proviso.Decisions;

/// <summary>Puts a case together: every act, at every leg, against every prohibition in regard to every party.</summary>
internal sealed class CaseGrounder
{
    private readonly LawInForce _law;
    private readonly Facts _facts;
    private readonly Circuit _circuit;
    private readonly Unknowns _unknowns;
    private readonly ConditionGrounder _conditions;
    private readonly AuthorizationGrounder _authorizations;
    private readonly HashSet<string> _mapped;

    public CaseGrounder(LawInForce law, Facts facts, Circuit circuit)
    {
        (_law, _facts, _circuit) = (law, facts, circuit);
        _unknowns = new Unknowns(circuit, law.Book.Vocabulary, facts, SomeActFits);
        _conditions = new ConditionGrounder(law, facts, circuit, _unknowns);
        _authorizations = new AuthorizationGrounder(law, facts, circuit, _unknowns, _conditions);
        _mapped =
        [
            .. law.Book.Instruments.SelectMany(i => i.Prohibitions).SelectMany(p => p.Programs),
        ];
        Acts = [.. Activities().SelectMany(a => Judged(a.Index, a.Activity))];
        Complete = circuit.And(CompleteAsGiven().ToArray());
        Permitted = circuit.And([.. Acts.Select(a => a.Ok), Complete, Judgeable()]);
        Following =
        [
            .. Rules(i => i.Prohibitions.Where(p => p.FollowsViolation), FollowsWhere, _ => false),
        ];
        Duties =
        [
            .. Rules(i => i.Duties, (d, scope) => _conditions.Ground(d.When, scope), _ => false),
        ];
        RiskFlags =
        [
            .. Rules(
                i => i.RiskFlags,
                (f, scope) => _conditions.Ground(f.When, scope),
                f => f.InRegardToParties
            ),
        ];
    }

    public ImmutableArray<GroundedAct> Acts { get; }

    /// <summary>Nothing that was not given would matter: parties, activities, banks, owners.</summary>
    public int Complete { get; }

    /// <summary>Prohibitions that reach only where another is violated.</summary>
    public ImmutableArray<GroundedRule<Prohibition>> Following { get; }

    public ImmutableArray<GroundedRule<DutyRule>> Duties { get; }

    public ImmutableArray<GroundedRule<RiskFlagRule>> RiskFlags { get; }

    /// <summary>Every act is ok.</summary>
    public int Permitted { get; }

    /// <summary>Fixes what can be told apart; nothing more can be asked of the case afterwards.</summary>
    public void Seal(bool presume) => _unknowns.Seal(presume);

    /// <summary>Acts in the order of the vocabulary of activities; the order in the transaction decides nothing.</summary>
    private IEnumerable<(int Index, string Activity)> Activities()
    {
        var separate = _facts.Length("acts");
        return separate > 0
            ? Enumerable
                .Range(0, separate)
                .Select(i => (i, _facts.Text($"acts[{i}].activity") ?? "act"))
            : _facts
                .Words("txn.activities")
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(activity => (-1, activity));
    }

    /// <summary>Without a day or an act nothing is judged, and nothing is cleared by that.</summary>
    private int Judgeable()
    {
        if (_facts.Legs.IsEmpty)
        {
            return _unknowns.Switch("txn.date");
        }

        var separate = _facts.Length("acts");
        if (separate == 0)
        {
            var given =
                _facts.TryFind("txn.activities", out var fact) && fact.Value is FactValue.Words;
            return given ? Circuit.True : _unknowns.Switch("txn.activities");
        }

        var unnamed = Enumerable
            .Range(0, separate)
            .Select(i => $"acts[{i}].activity")
            .Where(p => _facts.Text(p) is null);
        return _circuit.And(unnamed.Select(p => _unknowns.Switch(p)).ToArray());
    }

    private IEnumerable<GroundedRule<T>> Rules<T>(
        Func<Instrument, IEnumerable<T>> rules,
        Func<T, Scope, int> when,
        Func<T, bool> inRegardToParties
    ) =>
        from act in Acts
        from instrument in _law.Instruments
        from rule in rules(instrument)
        from party in inRegardToParties(rule)
            ? [.. act.Scope.Leg.Parties]
            : new PartyStanding?[] { null }
        let formula = _circuit.And(
            _conditions.InForce(instrument, act.Scope.Leg),
            when(rule, act.Scope.InRegardTo(party))
        )
        where formula != Circuit.False
        select new GroundedRule<T>(rule, instrument, act, formula);

    private int FollowsWhere(Prohibition prohibition, Scope scope) =>
        _circuit.And(
            _conditions.Ground(prohibition.Reach, scope),
            _conditions.Ground(prohibition.When, scope)
        );

    private IEnumerable<GroundedAct> Judged(int index, string activity)
    {
        for (var i = 0; i < _facts.Legs.Length; i++)
        {
            var scope = new Scope(index, activity, _facts.Legs[i], Party: null);
            var judged = scope.Leg.PaymentOnly ? MovesMoney(scope) : Circuit.True;
            if (judged != Circuit.False)
            {
                yield return Act(scope, mainLeg: i == 0, judged);
            }
        }
    }

    private int MovesMoney(Scope scope) =>
        _law.Book.Definitions.Any(d => d.Name == "moves-money")
            ? _conditions.Ground(new Condition.Defined("moves-money", default), scope)
            : Circuit.True;

    /// <param name="judged">That the act is judged at this leg at all.</param>
    private GroundedAct Act(Scope scope, bool mainLeg, int judged)
    {
        var pairs = _law
            .Instruments.SelectMany(i =>
                i.Prohibitions.Where(p => !p.FollowsViolation).SelectMany(p => Pairs(i, p, scope))
            )
            .Concat(NotLoaded(scope))
            .OrderBy(p => p.Id, StringComparer.Ordinal)
            .ThenBy(p => p.Party?.Identity, StringComparer.Ordinal)
            .ToImmutableArray();
        var ok = _circuit.Implies(
            judged,
            _circuit.And(pairs.Select(p => _circuit.Implies(p.Reach, p.Lifted)).ToArray())
        );
        var when = mainLeg ? "" : $" ({scope.Leg.Path} {scope.Leg.Date:uuuu-MM-dd})";
        var sketch = new Sketch(
            ExplanationKind.Act,
            scope.Activity + when,
            scope.Activity.Replace('_', ' ') + when,
            ok
        );
        return new(scope, mainLeg, pairs, ok, sketch.With(pairs.Select(p => p.Sketch)));
    }

    private IEnumerable<Pair> Pairs(Instrument instrument, Prohibition prohibition, Scope scope)
    {
        if (prohibition.Programs.IsEmpty)
        {
            return [Ground(instrument, prohibition, scope, Circuit.True, [])];
        }

        return scope
            .Leg.Parties.Select(party =>
                (party, tags: party.Tags.Where(t => prohibition.Programs.Contains(t.Tag)).ToArray())
            )
            .Where(p => p.tags.Length > 0)
            .Select(p =>
                Ground(instrument, prohibition, scope.InRegardTo(p.party), Listed(p.tags), p.tags)
            );
    }

    private int Listed(IEnumerable<TagStanding> tags) => _circuit.Or(tags.Select(Listed).ToArray());

    private int Listed(TagStanding tag) =>
        tag.Listed.IsTrue ? Circuit.True
        : tag.Listed.IsFalse ? Circuit.False
        : tag.Perhaps is { } entry
            ? _circuit.And(
                _unknowns.Entry(tag.Settles, entry.Key),
                entry.Listed.IsTrue ? Circuit.True : _unknowns.Switch(entry.ListedUnder)
            )
        : _unknowns.Switch(tag.Settles);

    private Pair Ground(
        Instrument instrument,
        Prohibition prohibition,
        Scope scope,
        int listed,
        IReadOnlyCollection<TagStanding> tags
    )
    {
        var inForce = _conditions.InForce(instrument, scope.Leg);
        var idleByTime = inForce == Circuit.False || listed == Circuit.False;
        var read = idleByTime ? null : _conditions.Read(Conduct(prohibition), scope);
        var reached = read is null ? Circuit.False : _circuit.And(inForce, listed, read.Formula);
        if (reached == Circuit.False)
        {
            var idle = new Sketch(
                ExplanationKind.Prohibition,
                prohibition.Id,
                prohibition.Text,
                Circuit.False
            )
            {
                Citation = prohibition.Source ?? instrument.Source,
                Party = scope.Party?.Name,
                Read = read,
            };
            return new(
                prohibition.Id,
                prohibition,
                scope.Party,
                Circuit.False,
                Circuit.False,
                [],
                [],
                Circuit.True,
                idle
            );
        }

        var exemptions = Exemptions(prohibition.Id, scope).ToImmutableArray();
        var reach = _circuit.And(
            reached,
            _circuit.Not(_circuit.Or(exemptions.Select(e => e.Formula).ToArray()))
        );
        var authorizations = _authorizations.Naming(prohibition.Id, scope);
        var lifted = _circuit.Or(authorizations.Select(a => a.Formula).ToArray());
        var sketch = new Sketch(
            ExplanationKind.Prohibition,
            prohibition.Id,
            prohibition.Text,
            reach
        )
        {
            Citation = prohibition.Source ?? instrument.Source,
            Party = scope.Party?.Name,
            Read = read,
        };
        sketch.With(tags.Select(t => OfListing(t, scope))).With(exemptions.Select(e => e.Sketch));
        sketch.With(authorizations.Where(a => a.InForce != Circuit.False).Select(a => a.Sketch));
        return new(
            prohibition.Id,
            prohibition,
            scope.Party,
            reach,
            reached,
            [.. exemptions.Select(e => (e.Exemption, e.Formula))],
            authorizations,
            lifted,
            sketch
        );
    }

    /// <summary>Whom it binds, what conduct, less what its own text leaves out.</summary>
    private static Condition.All Conduct(Prohibition prohibition) =>
        new Condition.All(
            [
                prohibition.Reach,
                prohibition.When,
                .. prohibition.Except.Select(e => new Condition.Not(e.When, e.Span)),
            ],
            prohibition.Span
        );

    private Sketch OfListing(TagStanding tag, Scope scope) =>
        new(ExplanationKind.Listing, tag.Tag, tag.Reason, Listed(tag))
        {
            Party = scope.Party?.Name,
            Origin = tag.Origin,
            Citation = new Citation($"list entry {scope.Party?.Identity}", SourceMark.Seen),
        };

    private IEnumerable<(Exemption Exemption, int Formula, Sketch Sketch)> Exemptions(
        string prohibition,
        Scope scope
    )
    {
        foreach (var instrument in _law.Instruments)
        {
            foreach (
                var exemption in instrument.Exemptions.Where(e => e.From.Contains(prohibition))
            )
            {
                var read = _conditions.Read(exemption.When, scope);
                var formula = _circuit.And(
                    _conditions.InForce(instrument, scope.Leg),
                    read.Formula
                );
                var sketch = new Sketch(
                    ExplanationKind.Exemption,
                    exemption.Id,
                    exemption.Text,
                    formula
                )
                {
                    Citation = exemption.Source ?? instrument.Source,
                    Read = read,
                };
                yield return (exemption, formula, sketch);
            }
        }
    }

    /// <summary>A tag without law is not freedom: nothing that is loaded could lift it, and nothing shows that it does not reach.</summary>
    private IEnumerable<Pair> NotLoaded(Scope scope) =>
        scope.Leg.Parties.SelectMany(party =>
            party
                .Tags.Where(t => !_mapped.Contains(t.Tag) && !t.Listed.IsFalse)
                .Select(tag => NotLoaded(tag, scope.InRegardTo(party)))
        );

    private Pair NotLoaded(TagStanding tag, Scope scope)
    {
        var id = $"law:{tag.Tag}";
        var reach = Listed(tag);
        var how = tag.Owned ? "blocked through its owners" : "listed";
        var text =
            $"{scope.Party!.Name} is {how} under {tag.Tag}; only a license under {tag.Tag} could permit this, and none is loaded";
        var sketch = new Sketch(ExplanationKind.LawNotLoaded, id, text, reach)
        {
            Party = scope.Party.Name,
        };
        return new(
            id,
            Prohibition: null,
            scope.Party,
            reach,
            reach,
            [],
            [],
            _unknowns.Switch(id),
            sketch.With([OfListing(tag, scope)])
        );
    }

    /// <summary>What was not given may matter: it never makes a case prohibited, it only keeps it open.</summary>
    private IEnumerable<int> CompleteAsGiven() =>
        _law
            .Book.Vocabulary.Terms.Where(t =>
                t.Path.StartsWith("complete.", StringComparison.Ordinal)
            )
            .Select(t =>
                _facts.TryFind(t.Path, out var fact) && fact.Value is FactValue.Flag { Value: true }
                    ? Circuit.True
                    : _circuit.Or(
                        _unknowns.Flag(t.Path),
                        _unknowns.Member(t.Path, "nothing else that matters")
                    )
            )
            .Concat(
                _facts
                    .Open.Where(Concerns)
                    .Select(p => _unknowns.Member(p.Path, "nothing that matters"))
            );

    private bool Concerns(OpenPoint point) =>
        point.Definition is null || SomeActFits(point.Definition) != point.WhereNoneFits;

    private bool SomeActFits(string definition) =>
        Activities().Any(a => ActivityFit.MayFit(definition, a.Activity, _law));
}
