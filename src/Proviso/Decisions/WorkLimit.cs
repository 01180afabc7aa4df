namespace Proviso.Decisions;

/// <summary>How many formulas an answer may evaluate before it says so instead of going on.</summary>
public readonly record struct WorkLimit(long Formulas)
{
    public static WorkLimit Default => new(5_000_000);
}
