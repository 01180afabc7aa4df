using Proviso.Caps;

namespace Proviso.Storage.Tests.Caps;

/// <summary>Limits a test may change, as a legislator does.</summary>
internal sealed class SetTerms : ICapTerms
{
    private readonly Dictionary<string, long> _limits = new(StringComparer.Ordinal)
    {
        ["fsb-fees"] = 500_000,
        ["other-fees"] = 100_000,
    };

    public void Set(string cap, long minor) => _limits[cap] = minor;

    public Money Limit(string cap, LocalDate at) => Money.Usd(_limits[cap]);
}
