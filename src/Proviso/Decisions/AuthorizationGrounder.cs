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
    private readonly SpecificLicenses _specific = new(facts, circuit, unknowns, conditions);

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
                .Concat(_specific.Naming(prohibition, scope))
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
        var read = conditions.Read(exclusion.When, scope);
        sketches.Add(
            new Sketch(ExplanationKind.Exclusion, exclusion.Id, exclusion.Text, read.Formula)
            {
                Citation = exclusion.Source,
                Read = read,
            }
        );
        return read.Formula;
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
            var read = conditions.Read(head.When, scope);
            var children = new List<Sketch>();
            var provisos = head
                .Provided.Select(p => (p, Provided(p, scope, children)))
                .ToImmutableArray();
            var sketch = new Sketch(ExplanationKind.Head, head.Id, head.Text, read.Formula)
            {
                Citation = head.Source,
                Read = read,
            };
            raw.Add((head, read.Formula, provisos, sketch.With(children)));
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
                        .Select(p => (p.Cap!, circuit.And(r.When, Counts(p.Cap!, scope).Formula))),
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
        var read = proviso.Cap is { } cap
            ? Capped(cap, scope)
            : conditions.Read(proviso.When!, scope);
        sketches.Add(
            new Sketch(ExplanationKind.Proviso, proviso.Id, proviso.Text, read.Formula)
            {
                Citation = proviso.Source,
                Value = proviso.Cap,
                Read = read,
            }
        );
        return read.Formula;
    }

    /// <summary>The condition under which this transaction counts towards a cap.</summary>
    private FactRead Counts(string cap, Scope scope) =>
        conditions.Read(law.Book.Caps.First(c => c.Id == cap).Counts, scope);

    /// <summary>Where the transaction counts, its amount and what was used before stay within the limit.</summary>
    private FactRead Capped(string cap, Scope scope)
    {
        var standing = facts.Caps.FirstOrDefault(c => c.Cap == cap);
        var counts = Counts(cap, scope);
        var within = standing is null ? unknowns.Switch($"ledger:{cap}") : WithinAll(standing);
        var sum = new FactRead(within, FactRead.Joined.All, [.. Summed(standing, within)]);
        var uncounted = new FactRead(circuit.Not(counts.Formula), FactRead.Joined.Not, [counts]);
        return new(circuit.Or(uncounted.Formula, within), FactRead.Joined.Any, [sum, uncounted]);
    }

    private int WithinAll(CapStanding standing) =>
        circuit.And(
            standing
                .Readings.Select(r =>
                    circuit.Implies(
                        circuit.And(r.Under.Select(u => Chosen(u.Key, u.Value)).ToArray()),
                        Within(standing, r)
                    )
                )
                .ToArray()
        );

    /// <summary>The facts a sum was made of, for the explanation.</summary>
    private IEnumerable<FactRead> Summed(CapStanding? standing, int within)
    {
        var settings =
            standing
                ?.Readings.SelectMany(r => r.Under.Select(u => u.Key))
                .Distinct(StringComparer.Ordinal)
            ?? [];
        string[] paths =
        [
            "payment.usdEquivalent",
            "ledger.feesPaidSameYearUsd",
            .. facts.Elements("ledger.entries[].usd"),
            .. settings,
        ];
        return paths.Select(path => new FactRead(
            within,
            FactRead.Joined.Single,
            [],
            path,
            "counts towards the cap",
            facts.TryFind(path, out var fact) ? fact : null
        ));
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

    /// <summary>A sum that is not known exactly, or one that turns on who gets it.</summary>
    private int AtMost(string path, decimal usd) =>
        law.Book.Vocabulary.TryFind(path, out var term) && term.Type != FactType.Number
            ? unknowns.Member(path, "nothing over the limit")
            : unknowns.Compare(path, FactType.Number, Comparison.AtMost, usd);

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
