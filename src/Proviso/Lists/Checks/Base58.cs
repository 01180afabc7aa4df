using System.Numerics;
using System.Security.Cryptography;

namespace Proviso.Lists.Checks;

/// <summary>Base58 with four checksum bytes of a double SHA-256, as Bitcoin, Litecoin, Dash, Zcash and Tron write addresses.</summary>
internal static class Base58
{
    private const string Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private const int ChecksumBytes = 4;

    // 62 characters hold 45 bytes; no address is near that.
    private const int Longest = 62;

    /// <summary>The bytes before the checksum, version first; null when the text is none or the checksum is wrong.</summary>
    public static byte[]? Decode(string text)
    {
        if (text.Length is 0 or > Longest)
        {
            return null;
        }

        var number = BigInteger.Zero;
        foreach (var character in text)
        {
            var digit = Alphabet.IndexOf(character, StringComparison.Ordinal);
            if (digit < 0)
            {
                return null;
            }

            number = (number * 58) + digit;
        }

        var zeros = text.Length - text.TrimStart('1').Length;
        var bytes = number.IsZero ? [] : number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return Checked([.. new byte[zeros], .. bytes]);
    }

    private static byte[]? Checked(byte[] all)
    {
        if (all.Length <= ChecksumBytes)
        {
            return null;
        }

        var body = all[..^ChecksumBytes];
        var checksum = SHA256.HashData(SHA256.HashData(body)).AsSpan(..ChecksumBytes);
        return checksum.SequenceEqual(all.AsSpan(^ChecksumBytes..)) ? body : null;
    }
}
