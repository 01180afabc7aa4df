namespace Proviso;

/// <summary>A place in a text somebody wrote. Lines and columns count from 1, as editors do; columns are UTF-16 units.</summary>
public readonly record struct SourceSpan(string File, int Line, int Column, int Length = 1)
{
    /// <summary>Line 0 is the file or argument as a whole.</summary>
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}
