using Proviso.Law;

namespace Proviso.Decisions;

/// <summary>Reads the answer, and everything that comes with it, off a grounded case.</summary>
internal sealed class DecisionWriter(
    LawInForce law,
    Facts facts,
    Circuit circuit,
    CaseGrounder grounded,
    ExactCheck exact,
    bool presume
)
{
    private readonly Dictionary<int, Truth> _truths = [];

    public Decision Write()
    {
        var found = exact.Witness(grounded.Permitted);
        var passed = Horizon.IsPassed(law, facts);
        var outcome = passed ? Outcome.Undetermined : Outcomes.Of(found.Truth);
        var permitted = outcome == Outcome.Permitted;
        var open = new OpenFacts(circuit, exact, law.Book.Vocabulary, grounded.Permitted);
        var heads = permitted ? Relied() : [];
        var exemptBy = permitted ? ExemptBy() : [];
        var failures = new Failures(law, grounded, IsTrue, Of);
        return new Decision(
            outcome,
            permitted ? KindOf(heads, exemptBy) : null,
            Prohibitions(),
            heads,
            exemptBy,
            permitted ? [] : failures.All(),
            [
                .. found.Truth.IsUnknown ? open.Needed() : [],
                .. passed ? [PastHorizon()] : Array.Empty<FactNeeded>(),
            ],
            found.Truth.IsUnknown ? open.DecidingSets() : [],
            new Presumptions(circuit, exact, grounded.Permitted).Used(Outcomes.Of(found.Truth)),
            [.. Settings()],
            new CapRows(law, facts, grounded, Of).All(),
            new Duties(facts, grounded, IsTrue).All(),
            RiskFlags(),
            Readings(heads),
            Examples(found),
            [.. Notices(passed)],
            Explained()
        );
    }

    private Truth Of(int formula)
    {
        if (!_truths.TryGetValue(formula, out var truth))
        {
            truth = exact.Of(formula);
            _truths.Add(formula, truth);
        }

        return truth;
    }

    private bool IsTrue(int formula) => Of(formula).IsTrue;

    /// <summary>Those that reach for certain, or for certain but for the hour of the day.</summary>
    private ImmutableArray<string> Prohibitions()
    {
        var reaching = grounded
            .Acts.Where(a => a.MainLeg || Of(a.Ok).IsFalse)
            .SelectMany(a => a.Pairs)
            .Where(p => p.Prohibition is not null && (IsTrue(p.Reach) || WaitsForTheHour(p.Reach)))
            .Select(p => p.Id);
        return
        [
            .. reaching
                .Concat(Causing())
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private bool WaitsForTheHour(int reach) =>
        Of(reach).IsUnknown
        && circuit
            .Mentions(reach)
            .Where(v => v.InPlay.Length > 1)
            .All(v => facts.Legs.Any(l => l.InstantPath == v.Fact));

    /// <summary>Liability that follows a violation: there for certain where another prohibition is violated for certain.</summary>
    private IEnumerable<string> Causing() =>
        grounded
            .Following.Where(f => Of(f.Act.Ok).IsFalse && IsTrue(f.Formula))
            .Select(f => f.Rule.Id);

    /// <summary>Heads relied on at the transaction's own date: for each reaching pair one, those already relied on first.</summary>
    private ImmutableArray<string> Relied()
    {
        var relied = new SortedSet<string>(StringComparer.Ordinal);
        foreach (
            var pair in grounded
                .Acts.Where(a => a.MainLeg)
                .SelectMany(a => a.Pairs)
                .Where(p => !Of(p.Reach).IsFalse)
        )
        {
            var ways = pair
                .Authorizations.SelectMany(a => a.Ways(circuit))
                .Where(w => !Of(w.Formula).IsFalse)
                .ToArray();
            var sure = ways.Where(w => IsTrue(w.Formula)).Select(w => w.Name).ToArray();
            if (sure.Any(relied.Contains))
            {
                continue;
            }

            // No single head may be sure where several together are: then all that may be are relied on.
            relied.UnionWith(sure.Length > 0 ? sure.Take(1) : ways.Select(w => w.Name));
        }

        return [.. relied];
    }

    private ImmutableArray<string> ExemptBy() =>
        [
            .. grounded
                .Acts.SelectMany(a => a.Pairs)
                .Where(p => IsTrue(p.WithoutExemption))
                .SelectMany(p =>
                    p.Exemptions.Where(e => IsTrue(e.Formula)).Select(e => e.Exemption.Id)
                )
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    private static PermittedKind KindOf(
        ImmutableArray<string> heads,
        ImmutableArray<string> exemptBy
    ) =>
        !heads.IsEmpty ? PermittedKind.Authorized
        : !exemptBy.IsEmpty ? PermittedKind.Exempt
        : PermittedKind.Unreached;

    private FactNeeded PastHorizon() =>
        new(
            Horizon.Fact,
            $"The law pack is verified through {Horizon.Of(law, facts):uuuu-MM-dd}; who vouches that nothing changed since?",
            []
        );

    private IEnumerable<KeyValuePair<string, string>> Settings() =>
        facts
            .All.Where(f => f.Path.StartsWith("policy.", StringComparison.Ordinal))
            .Select(f => KeyValuePair.Create(f.Path, f.Value.ToString()!));

    private ImmutableArray<RiskFlag> RiskFlags() =>
        [
            .. grounded
                .RiskFlags.Where(f => f.Act.MainLeg && IsTrue(f.Formula))
                .Select(f => new RiskFlag(
                    f.Rule.Id,
                    f.Rule.Text,
                    f.Rule.Source ?? f.Instrument.Source
                ))
                .DistinctBy(f => f.Id)
                .OrderBy(f => f.Id, StringComparer.Ordinal),
        ];

    /// <summary>Readings of the instruments that speak in this case and that nobody has settled by a choice.</summary>
    private ImmutableArray<Interpretation> Readings(ImmutableArray<string> heads) =>
        [
            .. law
                .Instruments.Where(i => i.Authorizations.Any(a => heads.Any(h => IsOf(h, a.Id))))
                .SelectMany(i => i.Interpretations)
                .Where(r => r.SettingPath is null)
                .OrderBy(r => r.Id, StringComparer.Ordinal),
        ];

    private static bool IsOf(string head, string authorization) =>
        head == authorization || head.StartsWith(authorization + "/", StringComparison.Ordinal);

    private ImmutableArray<ExampleWorld> Examples(ExactCheck.Witnesses found) =>
        found.Truth.IsUnknown && found.Complete
            ?
            [
                World(Outcome.Permitted, found.WhenTrue!),
                World(Outcome.Prohibited, found.WhenFalse!),
            ]
            : [];

    private ExampleWorld World(Outcome outcome, int[] assignment) =>
        new(
            outcome,
            [
                .. circuit
                    .Variables.Where(v => assignment[v.Index] >= 0)
                    .Select(v => KeyValuePair.Create(v.Fact, v.Domain.Cells[assignment[v.Index]])),
            ]
        );

    private IEnumerable<string> Notices(bool passed)
    {
        if (passed)
        {
            yield return $"law after {Horizon.Of(law, facts):uuuu-MM-dd} is not loaded; nothing after that day is called permitted or prohibited";
        }

        if (exact.Exhausted)
        {
            yield return "the work limit was met before the answer was proved; what was cut short counts as not known";
        }
    }

    private ExplanationNode Explained() =>
        new Sketch(
            ExplanationKind.Transaction,
            "transaction",
            "every act is permitted",
            grounded.Permitted
        )
            .With(grounded.Acts.Select(a => a.Sketch))
            .Told(Of, presume);
}
