namespace Proviso;

/// <summary>How a statement about the law was checked.</summary>
public enum SourceMark
{
    /// <summary>Recalled, not re-read; to be checked against the primary text. The cautious default.</summary>
    Recalled,

    /// <summary>The source was read.</summary>
    Seen,

    /// <summary>Inferred from facts that were seen.</summary>
    Inferred,
}
