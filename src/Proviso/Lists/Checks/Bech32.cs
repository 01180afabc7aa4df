namespace Proviso.Lists.Checks;

/// <summary>Segregated witness addresses: Bech32 for version 0 (BIP 173), Bech32m for later ones (BIP 350).</summary>
internal static class Bech32
{
    private const string Alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const int ChecksumCharacters = 6;
    private const int Longest = 90;
    private const uint Version0 = 1;
    private const uint LaterVersions = 0x2BC830A3;
    private static readonly uint[] Generator =
    [
        0x3B6A57B2,
        0x26508E6D,
        0x1EA119FA,
        0x3D4233DD,
        0x2A1462B3,
    ];

    /// <param name="prefix">In small letters: "bc", "ltc".</param>
    public static bool IsAddress(string text, string prefix)
    {
        var small = text.ToLowerInvariant();
        // Either case, never both in one address.
        var isMixed = text.Any(char.IsAsciiLetterUpper) && text.Any(char.IsAsciiLetterLower);
        if (text.Length > Longest || isMixed)
        {
            return false;
        }

        var data = small.StartsWith(prefix + "1", StringComparison.Ordinal)
            ? small[(prefix.Length + 1)..]
            : "";
        if (data.Length <= ChecksumCharacters || !data.All(Alphabet.Contains))
        {
            return false;
        }

        var values = data.Select(c => (uint)Alphabet.IndexOf(c, StringComparison.Ordinal));
        var sum = Checksum([.. Expanded(prefix), .. values]);
        return sum == (data[0] == Alphabet[0] ? Version0 : LaterVersions);
    }

    private static IEnumerable<uint> Expanded(string prefix) =>
        [.. prefix.Select(c => (uint)c >> 5), 0, .. prefix.Select(c => (uint)c & 31)];

    private static uint Checksum(IEnumerable<uint> values)
    {
        var sum = 1u;
        foreach (var value in values)
        {
            var top = sum >> 25;
            sum = ((sum & 0x1FFFFFF) << 5) ^ value;
            for (var bit = 0; bit < Generator.Length; bit++)
            {
                sum ^= ((top >> bit) & 1) == 1 ? Generator[bit] : 0;
            }
        }

        return sum;
    }
}
