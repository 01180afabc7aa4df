namespace Proviso.Lists;

/// <summary>A number that names one party or one thing: a passport, a register entry, a ship, a wallet.</summary>
/// <param name="Words">The issuer's words for it: "Cedula No.", "Vessel Registration Identification IMO".</param>
/// <param name="Number">As written, with its own hyphens and spaces.</param>
/// <param name="Country">As the list writes it; empty when it does not say.</param>
/// <param name="Issued">As written ("14 Dec 2005", "Jul 1997"); empty when not said.</param>
/// <param name="Expires">As written; empty when not said. A document that has expired still identifies.</param>
/// <param name="Currency">Of a digital currency address: "XBT", "ETH"; else empty.</param>
/// <param name="Text">The whole segment as the list writes it, without a leading "alt. ".</param>
public sealed record Identifier(
    IdentifierKind Kind,
    string Words,
    string Number,
    string Country,
    string Issued,
    string Expires,
    string Currency,
    string Text
)
{
    /// <summary>The number to compare: letters and digits, in capitals; a digital currency address as it is.</summary>
    public string Value =>
        Kind == IdentifierKind.DigitalCurrencyAddress
            ? Number.Trim()
            : string.Concat(Number.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    public IdentifierValidity Validity => IdentifierCheck.Of(this);

    /// <summary>True when the issuer says that the document is not genuine; who bears it is listed all the same.</summary>
    public bool IsFalse { get; init; }
}
