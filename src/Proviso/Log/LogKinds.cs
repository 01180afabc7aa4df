namespace Proviso.Log;

/// <summary>Kinds of records that more than one room must know.</summary>
public static class LogKinds
{
    /// <summary>A decision: the one kind that can be made again and compared.</summary>
    public const string Decision = "decision";
}
