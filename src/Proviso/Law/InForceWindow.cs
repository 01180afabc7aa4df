namespace Proviso.Law;

/// <summary>
/// When an instrument speaks: [From, Until). A start given as a date is 00:00 in New York; "through 12:01 a.m. ET of D"
/// ends at D 00:01 New York. Until null is open.
/// </summary>
/// <param name="FromUnknown">The start is not known; <paramref name="From"/> is the earliest it can be (null: unbounded).</param>
/// <param name="UntilUnknown">The end is not known; <paramref name="Until"/> is the latest it can be (null: unbounded).</param>
/// <param name="CertainBefore">With an unknown end: the earliest it can be. Before it the instrument is in force for certain (given a known start).</param>
public sealed record InForceWindow(
    Instant? From,
    Instant? Until,
    bool FromUnknown,
    bool UntilUnknown,
    Instant? CertainBefore = null
)
{
    /// <summary>Whether an unknown start or end leaves open if it speaks at this moment.</summary>
    public bool IsOpenAt(Instant instant) =>
        FromUnknown || (UntilUnknown && (CertainBefore is not { } certain || instant >= certain));

    /// <summary>Definitely in force at the instant, definitely not, or inside a gap nobody looked up.</summary>
    public Truth At(Instant instant)
    {
        if ((From is { } from && instant < from) || (Until is { } until && instant >= until))
        {
            return Truth.False;
        }

        return IsOpenAt(instant) ? Truth.Unknown : Truth.True;
    }
}
