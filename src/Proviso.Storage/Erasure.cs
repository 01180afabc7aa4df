using Proviso.Log;

namespace Proviso.Storage;

/// <summary>A leaf that says why another has no body any more.</summary>
internal sealed record Erasure(long Leaf, string Reason)
{
    public const string Kind = "erasure";

    public byte[] Write() =>
        CanonicalJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("schema", "proviso/erasure/1");
            json.WriteNumber("leaf", Leaf);
            json.WriteString("reason", Reason);
            json.WriteEndObject();
        });

    public static Erasure Read(ReadOnlyMemory<byte> body) =>
        LeafJson.Read(body, json => new Erasure(json.Number("leaf"), json.Text("reason")));
}
