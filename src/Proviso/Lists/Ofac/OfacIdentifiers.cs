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

        return Of(
            words,
            kind,
            number,
            match.Groups["country"].Value,
            (match.Groups["issued"].Value, match.Groups["expires"].Value),
            segment,
            party
        );
    }

    /// <summary>From parts that the xml forms give apart; null when the words name no identifier or the number is prose.</summary>
    public static Identifier? Of(
        string words,
        string number,
        string country,
        string issued,
        string expires,
        PartyKind party
    )
    {
        // "Digital Currency Address - XBT": the currency belongs to the words there.
        if (OfacIdentifierWords.Find(words + " ") is not var (known, kind))
        {
            return null;
        }

        var rest = words[known.Length..].Trim();
        var isCurrency = kind == IdentifierKind.DigitalCurrencyAddress;
        return (rest.Length > 0) != isCurrency || !IsNumber(number, kind)
            ? null
            : Of(
                known,
                kind,
                isCurrency ? $"{rest} {number}" : number,
                country,
                (issued, expires),
                Written(words, number, country, issued, expires),
                party
            );
    }

    /// <summary>As the csv writes it: "Passport U00242309 (Turkey) issued 21 Aug 2000".</summary>
    public static string Written(
        string words,
        string number,
        string country,
        string issued,
        string expires
    ) =>
        string.Join(
            ' ',
            new[]
            {
                words,
                number,
                country.Length > 0 ? $"({country})" : "",
                issued.Length > 0 ? $"issued {issued}" : "",
                expires.Length > 0 ? $"expires {expires}" : "",
            }.Where(part => part.Length > 0)
        );

    private static Identifier? Of(
        string words,
        IdentifierKind kind,
        string number,
        string country,
        (string Issued, string Expires) dates,
        string segment,
        PartyKind party
    )
    {
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
            country,
            dates.Issued,
            dates.Expires,
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
