namespace Proviso.Law;

/// <summary>
/// What the law forbids. One with <see cref="Programs"/> is asked of each party listed under one of those tags (or owned
/// by such parties); one without is asked once of the act.
/// </summary>
/// <param name="Id">Whole: <c>EO13694/1(a)</c>.</param>
/// <param name="Text">What is forbidden, in one line for the explanation.</param>
/// <param name="Reach">Whom it binds: actor and nexus.</param>
/// <param name="When">The conduct.</param>
/// <param name="Except">Scope exclusions: parts of the prohibition's own text that it does not reach.</param>
/// <param name="FollowsViolation">True for liability that only arises where another prohibition is violated (50 U.S.C. 1705: causing).</param>
public sealed record Prohibition(
    string Id,
    string Text,
    ImmutableArray<string> Programs,
    Condition Reach,
    Condition When,
    ImmutableArray<Exclusion> Except,
    bool FollowsViolation,
    Citation? Source,
    SourceSpan Span
);
