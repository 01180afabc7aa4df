namespace Proviso.Law;

/// <summary>One piece of law: a statute, order, regulation, directive, determination, license or guidance, in one version.</summary>
/// <param name="Id">Program, number and letter, the corpus's key: <c>CYBER-GL1B</c>; a version adds <c>@v2</c>.</param>
/// <param name="KnownFrom">The day the text became known (issue or publication); replay as of an earlier day does not see it.</param>
/// <param name="Window">As written in the file, before supersession is applied; see <see cref="LawInForce"/>.</param>
/// <param name="Supersedes">Ids it replaces in their entirety from its own start.</param>
public sealed record Instrument(
    string Id,
    InstrumentKind Kind,
    string Title,
    string Issuer,
    ImmutableArray<string> Authority,
    LocalDate KnownFrom,
    InForceWindow Window,
    ImmutableArray<string> Supersedes,
    ImmutableArray<Prohibition> Prohibitions,
    ImmutableArray<Exemption> Exemptions,
    ImmutableArray<Authorization> Authorizations,
    ImmutableArray<DutyRule> Duties,
    ImmutableArray<RiskFlagRule> RiskFlags,
    ImmutableArray<Interpretation> Interpretations,
    Citation Source,
    SourceSpan Span
);
