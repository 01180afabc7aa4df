using System.Text;

namespace Proviso.Lists.Checks;

/// <summary>
/// Digital currency addresses. A token such as USDT lives on several chains and a list does not say which: the
/// address's own shape does. What has no checksum that is known here cannot be told.
/// </summary>
internal static class WalletAddress
{
    private const string EthereumMark = "0x";
    private static readonly string[] SegwitPrefixes = ["bc", "ltc"];

    // Version bytes: XBT 0 and 5, LTC 48 and 50, DASH 76 and 16, BTG 38 and 23, XVG 30 and 33, TRX 65.
    private static readonly string[] Base58Currencies =
    [
        "XBT",
        "BTC",
        "LTC",
        "DASH",
        "ZEC",
        "BTG",
        "BSV",
        "XVG",
        "TRX",
        "DOGE",
    ];

    public static IdentifierValidity Of(string address, string currency)
    {
        if (address.StartsWith(EthereumMark, StringComparison.OrdinalIgnoreCase))
        {
            return Told(IsEthereum(address[EthereumMark.Length..]));
        }

        foreach (var prefix in SegwitPrefixes)
        {
            if (address.StartsWith(prefix + "1", StringComparison.OrdinalIgnoreCase))
            {
                return Told(Bech32.IsAddress(address, prefix));
            }
        }

        if (Base58.Decode(address) is { Length: 21 or 22 })
        {
            return IdentifierValidity.Valid;
        }

        return Base58Currencies.Contains(currency, StringComparer.Ordinal)
            ? IdentifierValidity.Invalid
            : IdentifierValidity.CannotTell;
    }

    // In one case there is no checksum; in mixed case the capitals are one (EIP-55).
    private static bool IsEthereum(string hex)
    {
        if (hex.Length != 40 || !hex.All(char.IsAsciiHexDigit))
        {
            return false;
        }

        if (!hex.Any(char.IsAsciiLetterUpper) || !hex.Any(char.IsAsciiLetterLower))
        {
            return true;
        }

        var small = Encoding.ASCII.GetBytes(hex.ToLowerInvariant());
        var digest = Convert.ToHexStringLower(Keccak256.Hash(small));
        return hex.Zip(digest)
            .All(pair =>
                char.IsAsciiDigit(pair.First)
                || char.IsAsciiLetterUpper(pair.First) == pair.Second >= '8'
            );
    }

    private static IdentifierValidity Told(bool valid) =>
        valid ? IdentifierValidity.Valid : IdentifierValidity.Invalid;
}
