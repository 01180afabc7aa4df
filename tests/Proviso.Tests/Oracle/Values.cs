using Proviso.Law;

namespace Proviso.Tests.Oracle;

/// <summary>The kinds of values a fact may take, one example each.</summary>
public static class Values
{
    public const string Other = "~";

    public static readonly ImmutableArray<WorldValue> Both =
    [
        new WorldValue.YesNo(false),
        new WorldValue.YesNo(true),
    ];

    public static WorldValue Of(Instant moment) =>
        new WorldValue.Amount(Quantity.Of(moment).Scalar);

    /// <summary>The moments of a day in Washington, to the second.</summary>
    public static Possibility.Between DayOf(LocalDate date)
    {
        var (start, end) = (LawInForce.StartOfDay(date), LawInForce.StartOfDay(date.PlusDays(1)));
        return new(Quantity.Of(start).Scalar, Quantity.Of(end - Duration.FromSeconds(1)).Scalar);
    }

    public static ImmutableArray<WorldValue> OfWords(Term term, IEnumerable<string> words) =>
        term.Closed
            ? [.. term.Values.Select(v => new WorldValue.Word(v))]
            :
            [
                .. words
                    .SelectMany(w => w[^1] == '*' ? new[] { w[..^1], w[..^1] + Other } : [w])
                    .Append(Other)
                    .Distinct(StringComparer.Ordinal)
                    .Select(w => new WorldValue.Word(w)),
            ];

    public static ImmutableArray<WorldValue> OfPersons(IEnumerable<string> identities) =>
        [.. identities.Select(i => new WorldValue.Somebody(i)), new WorldValue.Somebody(null)];

    /// <summary>Every set of the words that count, and of one other word where the set is open.</summary>
    public static ImmutableArray<WorldValue> OfSets(Term term, IEnumerable<string> words)
    {
        string[] all =
        [
            .. words.Concat(term.Values).Distinct(StringComparer.Ordinal),
            .. term.Closed ? Array.Empty<string>() : [Other],
        ];
        return
        [
            .. Enumerable
                .Range(0, 1 << all.Length)
                .Select(mask => new WorldValue.Words([
                    .. all.Where((_, bit) => (mask >> bit & 1) == 1),
                ])),
        ];
    }

    public static ImmutableArray<WorldValue> OfMeasures(
        FactType type,
        IEnumerable<decimal> cuts,
        Possibility.Between range
    )
    {
        var ends = new[] { range.From, range.To }.OfType<decimal>();
        var points = cuts.Where(c => IsIn(c, range)).Concat(ends).Distinct().Order().ToArray();
        var unit = type == FactType.Instant ? 1_000_000_000m : 1m;
        if (points.Length == 0)
        {
            points = [0m];
        }

        var all = points
            .Append(points[0] - unit)
            .Append(points[^1] + unit)
            .Concat(points.Zip(points.Skip(1), (low, high) => Between(type, low, high)))
            .Where(p => IsIn(p, range))
            .Distinct()
            .Order();
        return [.. all.Select(p => new WorldValue.Amount(p))];
    }

    public static WorldValue Read(FactType type, string written) =>
        type switch
        {
            FactType.Flag => new WorldValue.YesNo(written == "true"),
            FactType.Text => new WorldValue.Word(written),
            FactType.Set => new WorldValue.Words(written == "none" ? [] : [written]),
            _ => throw new InvalidOperationException($"no presumption speaks for a {type}"),
        };

    private static decimal Between(FactType type, decimal low, decimal high) =>
        type switch
        {
            FactType.Number => (low + high) / 2m,
            FactType.Date => low + 1m,
            _ => decimal.Floor((low + high) / 2m / 1_000_000_000m) * 1_000_000_000m,
        };

    private static bool IsIn(decimal point, Possibility.Between range) =>
        (range.From is not { } from || point >= from) && (range.To is not { } to || point <= to);
}
