using Proviso.Law;

namespace Proviso.Tests.Decisions;

/// <summary>One way to get the law wrong: what the evaluator is given in place of what the oracle is given.</summary>
internal sealed record Mutant(string Mistake, Func<Sample, Sample> Of)
{
    private static readonly Condition.Always Always = new(default);

    public static readonly ImmutableArray<Mutant> All =
    [
        Law("an exclusion is overlooked", b => Heads(b, a => a with { Excludes = [] })),
        Law("an exclusion counts for the first head only", b => Heads(b, FirstExcluded)),
        Law("one 'and' is read as 'or'", OneAndAsOr),
        Law("implies is read backwards", b => Each<Condition.Implies>(b, Backwards)),
        Law("'not' is overlooked", b => Each<Condition.Not>(b, n => n.Part)),
        Law("a proviso hangs on the next head", b => Heads(b, ProvisosMoved)),
        Law("a proviso is overlooked", b => Heads(b, ProvisosHold)),
        Law("a proviso binds every head", b => Heads(b, ProvisosShared)),
        Law("a license lifts what it does not name", LiftsAll),
        Law("the authority chain is ignored", b => Rewritten(b, i => i with { Authority = [] })),
        Law("supersession is ignored", b => Rewritten(b, i => i with { Supersedes = [] })),
        Law("an unknown start is taken as known", b => Rewritten(b, Certain)),
        Law("'at most' is read as 'less'", b => Each<Condition.Compare>(b, Strict)),
        Law("an exemption is overlooked", b => Rewritten(b, i => i with { Exemptions = [] })),
        Law("a scope exclusion is overlooked", b => Scopes(b, p => p with { Except = [] })),
        Law(
            "the party scope is ignored",
            b => Heads(b, a => a with { Parties = [], PartiesExcept = [] })
        ),
        Law("a general head saves what a specific one describes", Split),
        Law("a prohibition reaches whatever party", b => Scopes(b, p => p with { Programs = [] })),
        Law("reach is overlooked", b => Scopes(b, p => p with { Reach = Always })),
        Law("a prefix is read as a word", b => Each<Condition.OneOf>(b, NoPrefix)),
        new("a cap is a cent lower", CentLower),
        new("an absent flag is taken as no", AbsentAsNo),
    ];

    private static Mutant Law(string mistake, Func<Lawbook, Lawbook> change) =>
        new(mistake, s => s.With(change(s.Book)));

    private static Lawbook Rewritten(Lawbook book, Func<Instrument, Instrument> change) =>
        Rewriting.Instruments(book, change);

    private static Lawbook Scopes(Lawbook book, Func<Prohibition, Prohibition> change) =>
        Rewriting.Prohibitions(book, change);

    private static Lawbook Heads(Lawbook book, Func<Authorization, Authorization> change) =>
        Rewriting.Authorizations(book, a => [change(a)]);

    private static Lawbook Each<T>(Lawbook book, Func<T, Condition> change)
        where T : Condition => Rewriting.Conditions(book, c => c is T t ? change(t) : c);

    private static Lawbook OneAndAsOr(Lawbook book)
    {
        var done = false;
        return Each<Condition.All>(
            book,
            all =>
            {
                var change = !done;
                done = true;
                return change ? new Condition.Any(all.Parts, all.At) : all;
            }
        );
    }

    private static Condition.Implies Backwards(Condition.Implies i) => new(i.Then, i.If, i.At);

    private static Condition.Compare Strict(Condition.Compare compare) =>
        compare.Operator == Comparison.AtMost
            ? compare with
            {
                Operator = Comparison.Less,
            }
            : compare;

    private static Condition.OneOf NoPrefix(Condition.OneOf one) =>
        one with
        {
            Values = [.. one.Values.Select(v => v.TrimEnd('*'))],
        };

    private static Lawbook LiftsAll(Lawbook book)
    {
        var every = book.Instruments.SelectMany(i => i.Prohibitions.Select(p => p.Id));
        return Heads(book, a => a with { Lifts = [.. every] });
    }

    private static Instrument Certain(Instrument instrument) =>
        instrument with
        {
            Window = instrument.Window with { FromUnknown = false, UntilUnknown = false },
        };

    private static Authorization ProvisosMoved(Authorization a) =>
        a with
        {
            Heads =
            [
                .. a.Heads.Select(
                    (h, i) => h with { Provided = a.Heads[(i + 1) % a.Heads.Length].Provided }
                ),
            ],
        };

    private static Authorization ProvisosHold(Authorization a) =>
        a with
        {
            Heads = [.. a.Heads.Select(h => h with { Provided = [.. h.Provided.Select(Held)] })],
        };

    private static LicenseProviso Held(LicenseProviso proviso) =>
        proviso with
        {
            When = Always,
            Cap = null,
        };

    private static Authorization ProvisosShared(Authorization a) =>
        a with
        {
            Heads =
            [
                .. a.Heads.Select(h =>
                    h with
                    {
                        Provided = [.. a.Heads.SelectMany(x => x.Provided)],
                    }
                ),
            ],
        };

    private static Authorization FirstExcluded(Authorization a) =>
        a with
        {
            Excludes = [],
            Heads = a.Heads.SetItem(
                0,
                a.Heads[0] with
                {
                    When = RandomConditions.All([
                        a.Heads[0].When,
                        .. a.Excludes.Select(e => RandomConditions.Not(e.When)),
                    ]),
                }
            ),
        };

    /// <summary>Each head an authorization of its own.</summary>
    private static Lawbook Split(Lawbook book) =>
        Rewriting.Authorizations(
            book,
            a => a.Heads.Select((h, i) => a with { Id = $"{a.Id}.{i}", Heads = [h] })
        );

    private static Sample CentLower(Sample sample) =>
        sample.With(
            sample.Case with
            {
                Caps = [.. sample.Case.Caps.Select(c => c with { LimitUsd = c.LimitUsd - 0.01m })],
            }
        );

    private static Sample AbsentAsNo(Sample sample) =>
        sample.With(
            RandomVocabulary
                .Flags.Where(f => !sample.Case.Facts.ContainsKey(f))
                .Aggregate(
                    sample.Case,
                    (c, flag) =>
                        c.With(
                            flag,
                            new Oracle.Possibility.Known(new Oracle.WorldValue.YesNo(false))
                        )
                )
        );
}
