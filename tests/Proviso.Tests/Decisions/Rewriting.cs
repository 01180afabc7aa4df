using Proviso.Law;

namespace Proviso.Tests.Decisions;

/// <summary>A lawbook with something in it put differently.</summary>
internal static class Rewriting
{
    public static Lawbook Instruments(Lawbook book, Func<Instrument, Instrument> change) =>
        book with
        {
            Instruments = [.. book.Instruments.Select(change)],
        };

    public static Lawbook Prohibitions(Lawbook book, Func<Prohibition, Prohibition> change) =>
        Instruments(book, i => i with { Prohibitions = [.. i.Prohibitions.Select(change)] });

    public static Lawbook Authorizations(
        Lawbook book,
        Func<Authorization, IEnumerable<Authorization>> change
    ) =>
        Instruments(
            book,
            i => i with { Authorizations = [.. i.Authorizations.SelectMany(change)] }
        );

    /// <summary>Every condition of the book, the parts before the whole.</summary>
    public static Lawbook Conditions(Lawbook book, Func<Condition, Condition> change)
    {
        var changed = Prohibitions(
            book,
            p =>
                p with
                {
                    Reach = Inside(p.Reach, change),
                    When = Inside(p.When, change),
                    Except = Inside(p.Except, change),
                }
        );
        changed = Authorizations(
            changed,
            a =>
                [
                    a with
                    {
                        Excludes = Inside(a.Excludes, change),
                        Heads = [.. a.Heads.Select(h => Inside(h, change))],
                    },
                ]
        );
        return changed with
        {
            Definitions =
            [
                .. changed.Definitions.Select(d => d with { When = Inside(d.When, change) }),
            ],
        };
    }

    private static ImmutableArray<Exclusion> Inside(
        ImmutableArray<Exclusion> exclusions,
        Func<Condition, Condition> change
    ) => [.. exclusions.Select(e => e with { When = Inside(e.When, change) })];

    private static Head Inside(Head head, Func<Condition, Condition> change) =>
        head with
        {
            When = Inside(head.When, change),
            Provided =
            [
                .. head.Provided.Select(p =>
                    p.When is { } when ? p with { When = Inside(when, change) } : p
                ),
            ],
        };

    private static Condition Inside(Condition condition, Func<Condition, Condition> change)
    {
        return change(
            condition switch
            {
                Condition.All all => all with { Parts = Each(all.Parts) },
                Condition.Any any => any with { Parts = Each(any.Parts) },
                Condition.Not not => not with { Part = Inside(not.Part, change) },
                Condition.Implies i => new Condition.Implies(
                    Inside(i.If, change),
                    Inside(i.Then, change),
                    i.At
                ),
                _ => condition,
            }
        );

        ImmutableArray<Condition> Each(ImmutableArray<Condition> parts) =>
            [.. parts.Select(p => Inside(p, change))];
    }
}
