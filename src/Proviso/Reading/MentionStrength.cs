namespace Proviso.Reading;

/// <summary>How much the words alone tell.</summary>
public enum MentionStrength
{
    /// <summary>The words identify their object.</summary>
    Strong,

    /// <summary>A person must look: counted neither as found nor as false.</summary>
    Weak,
}
