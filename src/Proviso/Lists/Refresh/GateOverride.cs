namespace Proviso.Lists.Refresh;

/// <summary>Two people have looked at what a gate held back and let it through; kept with the edition.</summary>
public sealed record GateOverride
{
    private const int People = 2;

    private GateOverride(ImmutableArray<string> gates, ImmutableArray<string> by, string why) =>
        (Gates, By, Why) = (gates, by, why);

    public static GateOverride None { get; } = new([], [], "");

    public ImmutableArray<string> Gates { get; }

    public ImmutableArray<string> By { get; }

    public string Why { get; }

    /// <exception cref="InvalidInputException">PV0360: no reason, or not two different people.</exception>
    public static GateOverride Of(IEnumerable<string> gates, IEnumerable<string> by, string why)
    {
        ImmutableArray<string> people =
        [
            .. by.Select(name => name.Trim())
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        if (people.Length < People)
        {
            throw Wrong("a gate is overridden by two people", "name both with --by");
        }

        return string.IsNullOrWhiteSpace(why)
            ? throw Wrong("an override has a reason", "write it with --why")
            : new GateOverride([.. gates], people, why.Trim());
    }

    public override string ToString() =>
        Gates.IsEmpty
            ? ""
            : $"{string.Join(", ", Gates)} let through by {string.Join(" and ", By)}: {Why}";

    private static InvalidInputException Wrong(string message, string hint) =>
        new(new Diagnostic("PV0360", new SourceSpan("override", 0, 0), message, hint));
}
