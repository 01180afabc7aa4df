namespace Proviso.Screening;

/// <summary>Whether the party found is on its list on the day. One that is not is no hit.</summary>
public enum Presence
{
    Listed,

    /// <summary>No edition covers the day and those around it do not agree.</summary>
    Unknown,
}
