namespace Proviso.Caps;

/// <summary>Where a counter stands. A use equal to the limit is within it.</summary>
/// <param name="Limit">As the law states it for the period; lowered below the use, the cap is over by law and refuses.</param>
public sealed record CapBalance(CapKey Key, Money Limit, Money Committed, Money Reserved)
{
    public static CapBalance Unused(CapKey key, Money limit) =>
        new(key, limit, limit.Zero, limit.Zero);

    public Money Used => Committed + Reserved;

    /// <summary>Never below nothing.</summary>
    public Money Left => Used >= Limit ? Limit.Zero : Limit - Used;

    public bool IsOver => Used > Limit;

    public bool HasRoomFor(Money amount) => Used + amount <= Limit;
}
