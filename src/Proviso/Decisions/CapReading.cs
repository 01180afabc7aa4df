namespace Proviso.Decisions;

/// <summary>A cap as it stands under one reading of what the license leaves open.</summary>
/// <param name="Under">Settings and the choice of each under which this reading holds; empty where none matters.</param>
/// <param name="Period">The calendar year: <c>2017</c>.</param>
public sealed record CapReading(
    ImmutableArray<KeyValuePair<string, string>> Under,
    string Period,
    CapAmount UsedBefore,
    CapAmount This
);
