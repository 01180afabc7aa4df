using System.Text.RegularExpressions;

namespace Proviso.Lists.Ofac;

/// <summary>Reads "Passport 284158 (Iraq) issued 21 Aug 2000 expires 21 Aug 2005" and its kin.</summary>
internal static partial class OfacIdentifiers
{
    private const string ImoMark = "IMO ";

    /// <summary>Null when the segment is no identifier, or prose about one ("Passport issued in Sarajevo").</summary>
    /// <param name="segment">Without a leading "alt. ".</param>
    /// <param name="party">An IMO number of a vessel is the ship's, of anybody else the company's.</param>
    public static Identifier? Read(string segment, PartyKind party)
    {
        if (OfacIdentifierWords.Find(segment) is not var (words, kind))
        {
            return null;
        }

        var match = Rest().Match(segment, words.Length);
        var number = match.Groups["number"].Value;
        if (!match.Success || !IsNumber(number, kind))
        {
            return null;
        }

        var currency = "";
        if (kind == IdentifierKind.DigitalCurrencyAddress)
        {
            if (number.Split(' ') is not [var ticker, var address])
            {
                return null;
            }

            (currency, number) = (ticker, address);
        }
        else if (number.StartsWith(ImoMark, StringComparison.Ordinal))
        {
            number = number[ImoMark.Length..];
            kind = party == PartyKind.Vessel ? IdentifierKind.Imo : IdentifierKind.ImoCompany;
        }

        return new Identifier(
            kind,
            words,
            number,
            match.Groups["country"].Value,
            match.Groups["issued"].Value,
            match.Groups["expires"].Value,
            currency,
            segment
        );
    }

    // Words without a figure are prose, except where the code itself may have none.
    private static bool IsNumber(string text, IdentifierKind kind) =>
        !text.StartsWith("issued", StringComparison.Ordinal)
        && (
            kind is IdentifierKind.SwiftBic or IdentifierKind.Ticker or IdentifierKind.AircraftTail
            || kind is IdentifierKind.PlaceCode
            || text.Any(char.IsAsciiDigit)
        );

    // A place may stand before the country: "22839 (Jalisco) (Mexico)".
    [GeneratedRegex(
        @"\G *[#:]? *(?<number>[^ ].*?)( \(\p{Lu}[^()]*\))??( \((?<country>\p{Lu}[^()]*)\))?( issued (?<issued>(([0-9]{1,2} )?[A-Z][a-z]{2} )?[0-9]{4}))?( expires (?<expires>(([0-9]{1,2} )?[A-Z][a-z]{2} )?[0-9]{4}))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Rest();
}
