namespace Proviso.Tests.Oracle;

/// <summary>The value of one fact in one complete world.</summary>
public abstract record WorldValue
{
    private WorldValue() { }

    public sealed record YesNo(bool Is) : WorldValue;

    public sealed record Word(string Text) : WorldValue;

    /// <param name="Identity">Null is somebody no condition names.</param>
    public sealed record Somebody(string? Identity) : WorldValue;

    /// <summary>A number, a day or a moment, by its scalar.</summary>
    public sealed record Amount(decimal Scalar) : WorldValue;

    public sealed record Words(ImmutableArray<string> In) : WorldValue
    {
        public override string ToString() => $"[{string.Join(",", In)}]";
    }
}
