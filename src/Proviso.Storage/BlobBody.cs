using Proviso.Log;

namespace Proviso.Storage;

/// <summary>What a leaf says of a blob: enough to check its bytes, as they are stored and as they were.</summary>
/// <param name="Base">What a delta is over; null for a whole file.</param>
/// <param name="Step">Which in a line of deltas; 0 for a whole file.</param>
internal sealed record BlobBody(
    Digest Sha256,
    long Length,
    string Encoding,
    Digest StoredSha256,
    Digest? Base = null,
    long Step = 0
)
{
    public const string Kind = "blob";

    /// <summary>RFC 7932, named as HTTP names it.</summary>
    public const string Brotli = "br";

    /// <summary>RFC 3284, then RFC 7932.</summary>
    public const string Delta = "vcdiff+br";

    public byte[] Write() =>
        CanonicalJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("schema", "proviso/blob/1");
            json.WriteString("sha256", Sha256.Hex);
            json.WriteNumber("length", Length);
            json.WriteString("encoding", Encoding);
            json.WriteString("stored_sha256", StoredSha256.Hex);
            if (Base is { } over)
            {
                json.WriteString("base", over.Hex);
                json.WriteNumber("step", Step);
            }

            json.WriteEndObject();
        });

    public static BlobBody Read(ReadOnlyMemory<byte> body) =>
        LeafJson.Read(
            body,
            json => new BlobBody(
                new Digest(json.Text("sha256")),
                json.Number("length"),
                json.Text("encoding"),
                new Digest(json.Text("stored_sha256")),
                json.TryGetProperty("base", out _) ? new Digest(json.Text("base")) : null,
                json.TryGetProperty("step", out _) ? json.Number("step") : 0
            )
        );
}
