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

    /// <summary>The condition behind this step.</summary>
    public FactRead? Read { get; init; }

    public ExplanationNode Told(Func<int, Truth> truth, bool presume) =>
        new(
            Kind,
            id,
            text,
            truth(Formula),
            Deciding: true,
            Citation,
            Party,
            Value,
            Origin,
            [.. Facts(truth, presume), .. Children.Select(c => c.Told(truth, presume))]
        );

    private IEnumerable<ExplanationNode> Facts(Func<int, Truth> truth, bool presume) =>
        (Read?.Tests(truth) ?? [])
            .GroupBy(t => (t.Read.Path, t.Read.Test))
            .Select(same => OfTest(same.First().Read, same.Any(t => t.Decides), truth, presume));

    private static ExplanationNode OfTest(
        FactRead read,
        bool decides,
        Func<int, Truth> truth,
        bool presume
    ) =>
        new(
            ExplanationKind.Fact,
            read.Path!,
            read.Test.Length == 0 ? read.Path! : $"{read.Path} {read.Test}",
            truth(read.Formula),
            decides,
            Citation: null,
            Party: null,
            read.Fact?.Value.ToString()
                ?? (presume && read.Presumed is { } value ? $"absent, presumed {value}" : "absent"),
            read.Fact?.Origin,
            []
        );
}
