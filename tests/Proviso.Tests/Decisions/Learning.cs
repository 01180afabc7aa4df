using Proviso.Law;
using Proviso.Tests.Oracle;

namespace Proviso.Tests.Decisions;

/// <summary>What a case becomes when one open fact of it is answered.</summary>
internal static class Learning
{
    /// <summary>False for switches of the law, which no user can answer.</summary>
    public static bool IsAFact(string name) =>
        !name.StartsWith("law:", StringComparison.Ordinal)
        && !name.StartsWith("ledger:", StringComparison.Ordinal);

    public static PartialCase Learned(PartialCase @case, string fact, WorldValue value) =>
        @case.Legs.Any(l => l.MomentPath == fact) ? AtMoment(@case, fact, value)
        : value is WorldValue.YesNo { Is: var listed }
        && fact.EndsWith(".listedUnder", StringComparison.Ordinal)
            ? Listing(@case, fact, listed)
        : value is WorldValue.Amount usd
            ? Counted(@case, fact, usd.Scalar).With(fact, new Possibility.Known(value))
        : @case.With(fact, new Possibility.Known(value));

    private static PartialCase AtMoment(PartialCase @case, string fact, WorldValue value)
    {
        var scalar = ((WorldValue.Amount)value).Scalar;
        var moment = new Quantity(FactType.Instant, scalar).ToInstant();
        return @case with
        {
            Legs =
            [
                .. @case.Legs.Select(l => l.MomentPath == fact ? l with { Moment = moment } : l),
            ],
        };
    }

    private static PartialCase Listing(PartialCase @case, string fact, bool listed) =>
        Standing(
            @case,
            tag => tag.Listed is null && tag.Settles == fact ? tag with { Listed = listed } : tag
        );

    private static PartialCase Standing(
        PartialCase @case,
        Func<PartialCase.Tag, PartialCase.Tag> told
    )
    {
        return @case with
        {
            Legs = [.. @case.Legs.Select(l => l with { Parties = [.. l.Parties.Select(Told)] })],
        };

        PartialCase.Party Told(PartialCase.Party party) =>
            party with
            {
                Tags = [.. party.Tags.Select(told)],
            };
    }

    private static PartialCase Counted(PartialCase @case, string fact, decimal usd)
    {
        return @case with
        {
            Caps =
            [
                .. @case.Caps.Select(c =>
                    c with
                    {
                        Readings =
                        [
                            .. c.Readings.Select(r =>
                                r with
                                {
                                    Used = Sum(r.Used),
                                    This = Sum(r.This),
                                }
                            ),
                        ],
                    }
                ),
            ],
        };

        PartialCase.Sum Sum(PartialCase.Sum sum) => sum.Path == fact ? new(usd, usd, null) : sum;
    }
}
