using Proviso.Law;

namespace Proviso.Decisions;

/// <summary>The answer with its whole account. A pure function of law, facts and work limit.</summary>
/// <param name="Kind">Given exactly when permitted.</param>
/// <param name="Prohibitions">Ids that definitely reach the transaction, ordered.</param>
/// <param name="AuthorizedBy">Heads relied on; only when permitted.</param>
/// <param name="Failed">When not permitted: what defeats it, or what stands in the way.</param>
/// <param name="MissingFacts">The relevant unknown facts, in asking order.</param>
/// <param name="DecidingSets">Minimal sets of facts of which some answers end it, whatever the others are.</param>
/// <param name="Presumed">The presumptions the answer rests on, none to spare.</param>
/// <param name="Settings">Settings in force in this decision.</param>
/// <param name="Readings">Assumed or disputed readings of the instruments relied on.</param>
/// <param name="Notices">Sentences the user must see: horizon, gaps of the lists, contradictions, a work limit met.</param>
public sealed record Decision(
    Outcome Outcome,
    PermittedKind? Kind,
    ImmutableArray<string> Prohibitions,
    ImmutableArray<string> AuthorizedBy,
    ImmutableArray<string> ExemptBy,
    ImmutableArray<string> Failed,
    ImmutableArray<FactNeeded> MissingFacts,
    ImmutableArray<ImmutableArray<string>> DecidingSets,
    ImmutableArray<PresumptionUsed> Presumed,
    ImmutableArray<KeyValuePair<string, string>> Settings,
    ImmutableArray<CapRow> Caps,
    ImmutableArray<DutyDue> Duties,
    ImmutableArray<RiskFlag> RiskFlags,
    ImmutableArray<Interpretation> Readings,
    ImmutableArray<ExampleWorld> Examples,
    ImmutableArray<string> Notices,
    ExplanationNode Explanation
);
