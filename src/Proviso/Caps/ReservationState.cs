namespace Proviso.Caps;

/// <summary>What has become of a claim on a cap.</summary>
public enum ReservationState
{
    /// <summary>Room is held until it expires.</summary>
    Reserved,

    /// <summary>Paid within the room that was held or found.</summary>
    Committed,

    /// <summary>Given back before it was paid.</summary>
    Released,

    /// <summary>Its last day passed; the room went back.</summary>
    Expired,

    /// <summary>There was no room; nothing was held.</summary>
    Refused,

    /// <summary>A payment that happened without room held for it: counted whether or not there was any.</summary>
    Recorded,
}
