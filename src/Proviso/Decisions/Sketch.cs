namespace Proviso.Decisions;

/// <summary>An explanation while the case is still being put together: statements by formula, not yet by truth.</summary>
internal sealed class Sketch(ExplanationKind kind, string id, string text, int formula)
{
    public ExplanationKind Kind { get; } = kind;

    public int Formula { get; } = formula;

    public Citation? Citation { get; init; }

    public string? Party { get; init; }

    public string? Value { get; init; }

    public FactOrigin? Origin { get; init; }

    public List<Sketch> Children { get; } = [];

    public Sketch With(IEnumerable<Sketch> children)
    {
        Children.AddRange(children);
        return this;
    }

    public Sketch With(IEnumerable<FactRead> reads) =>
        With(reads.DistinctBy(r => (r.Path, r.Test)).Select(OfRead));

    public ExplanationNode Told(Func<int, Truth> truth) =>
        new(
            Kind,
            id,
            text,
            truth(Formula),
            Citation,
            Party,
            Value,
            Origin,
            [.. Children.Select(c => c.Told(truth))]
        );

    private static Sketch OfRead(FactRead read) =>
        new(
            ExplanationKind.Fact,
            read.Path,
            read.Test.Length == 0 ? read.Path : $"{read.Path} {read.Test}",
            read.Formula
        )
        {
            Value = read.Fact?.Value.ToString() ?? "absent",
            Origin = read.Fact?.Origin,
        };
}
