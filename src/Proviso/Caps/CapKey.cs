namespace Proviso.Caps;

/// <summary>One counter: a cap of the law, whose fees it counts, and in which period.</summary>
/// <param name="Tenant">First in every key, so that no query can forget it.</param>
/// <param name="Cap">The cap's id in the law pack: <c>fsb-fees</c>.</param>
/// <param name="Holder">As <see cref="CapHolder"/> folds it.</param>
/// <param name="Period">As <see cref="IPeriodRule"/> names it: <c>2017</c>.</param>
public readonly record struct CapKey(string Tenant, string Cap, string Holder, string Period)
    : IComparable<CapKey>
{
    public const string DefaultTenant = "default";

    /// <summary>Cap order: the order in which several caps are taken.</summary>
    public int CompareTo(CapKey other)
    {
        var byTenant = string.CompareOrdinal(Tenant, other.Tenant);
        var byCap = string.CompareOrdinal(Cap, other.Cap);
        var byHolder = string.CompareOrdinal(Holder, other.Holder);
        return byTenant != 0 ? byTenant
            : byCap != 0 ? byCap
            : byHolder != 0 ? byHolder
            : string.CompareOrdinal(Period, other.Period);
    }

    public static bool operator <(CapKey left, CapKey right) => left.CompareTo(right) < 0;

    public static bool operator >(CapKey left, CapKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(CapKey left, CapKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(CapKey left, CapKey right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"{Cap} of {Holder} in {Period}";
}
