namespace Proviso.Lists;

public enum PartyEventKind
{
    /// <summary>In the first edition there is: since when is not known.</summary>
    Present,
    Added,
    Changed,
    Removed,
}
