namespace Proviso.Storage.Fetching;

/// <summary>What became of asking for a file.</summary>
public abstract record FetchAnswer
{
    private FetchAnswer() { }

    /// <param name="ETag">Empty when the server gave none; so is <paramref name="LastModified"/>.</param>
    public sealed record Whole(byte[] Content, string ETag, string LastModified) : FetchAnswer;

    /// <summary>304: what was had before is still what is published.</summary>
    public sealed record Unchanged : FetchAnswer;

    /// <param name="IsUnreachable">The server or the way to it; else what it serves is refused.</param>
    public sealed record Failed(Diagnostic Problem, bool IsUnreachable) : FetchAnswer;
}
