using Proviso.Log;

namespace Proviso.Storage;

/// <summary>What a leaf says of the prints of an edition: which edition, by which scheme, and the blob that holds them.</summary>
internal sealed record EditionIndexBody(string Edition, string Scheme, Digest Sha256)
{
    public const string Kind = "edition-index";

    public byte[] Write() =>
        CanonicalJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("schema", "proviso/edition-index/1");
            json.WriteString("edition", Edition);
            json.WriteString("scheme", Scheme);
            json.WriteString("sha256", Sha256.Hex);
            json.WriteEndObject();
        });

    public static EditionIndexBody Read(ReadOnlyMemory<byte> body) =>
        LeafJson.Read(
            body,
            json => new EditionIndexBody(
                json.Text("edition"),
                json.Text("scheme"),
                new Digest(json.Text("sha256"))
            )
        );
}
