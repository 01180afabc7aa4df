using System.Security.Cryptography;
using System.Text;

namespace Proviso;

/// <summary>A SHA-256, written in lower-case hexadecimal: 64 characters.</summary>
public readonly record struct Digest(string Hex)
{
    public static Digest Of(ReadOnlySpan<byte> content) =>
        new(Convert.ToHexStringLower(SHA256.HashData(content)));

    public static Digest Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The first 12 characters, for people; never compared.</summary>
    public string Short => Hex[..12];

    public override string ToString() => Hex;
}
