namespace Proviso.Reading;

/// <summary>What is known of a party on the document's date; one known not to be listed is no mention.</summary>
public enum PartyPresence
{
    Listed,

    /// <summary>No edition covers the date, and those around it do not agree.</summary>
    Unknown,
}
