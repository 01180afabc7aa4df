namespace Proviso.Decisions;

/// <summary>A sum of US dollars that counts towards a cap, exact or bounded.</summary>
/// <param name="To">Null is open above.</param>
/// <param name="Path">The fact that would say it, when it is not known exactly; else null.</param>
public sealed record CapAmount(decimal From, decimal? To, string? Path)
{
    public static CapAmount Exactly(decimal usd) => new(usd, usd, Path: null);

    public bool IsExact => Path is null;
}
