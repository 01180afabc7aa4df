using Proviso.Lists;

namespace Proviso.Tests.Lists;

/// <summary>Numbers with their check digits; the good ones are published examples or stand in the official lists.</summary>
public sealed class IdentifierValidityTests
{
    [Theory]
    [InlineData(IdentifierKind.Imo, "9074729")]
    [InlineData(IdentifierKind.Mmsi, "273 345 678")]
    [InlineData(IdentifierKind.SwiftBic, "VTBRRUMM")]
    [InlineData(IdentifierKind.SwiftBic, "VTBRRUM2NIN")]
    [InlineData(IdentifierKind.Lei, "5493001KJTIIGC8Y1R12")]
    [InlineData(IdentifierKind.Isin, "US0378331005")]
    [InlineData(IdentifierKind.DunsNumber, "15-048-3782")]
    public void A_number_with_the_right_check_digit_is_valid(IdentifierKind kind, string number) =>
        Assert.Equal(IdentifierValidity.Valid, Of(kind, number));

    [Theory]
    [InlineData(IdentifierKind.Imo, "9074728")]
    [InlineData(IdentifierKind.Imo, "907472")]
    [InlineData(IdentifierKind.Mmsi, "123456789")]
    [InlineData(IdentifierKind.SwiftBic, "VTBRRUM")]
    [InlineData(IdentifierKind.SwiftBic, "VTB1RUMM")]
    [InlineData(IdentifierKind.Lei, "5493001KJTIIGC8Y1R13")]
    [InlineData(IdentifierKind.Lei, "")]
    [InlineData(IdentifierKind.Isin, "US0378331006")]
    [InlineData(IdentifierKind.DunsNumber, "15-048-378")]
    public void A_number_with_a_wrong_check_digit_or_form_is_invalid(
        IdentifierKind kind,
        string number
    ) => Assert.Equal(IdentifierValidity.Invalid, Of(kind, number));

    [Theory]
    [InlineData(IdentifierKind.Passport, "A1234567", "Iraq")]
    [InlineData(IdentifierKind.TaxId, "7702070139", "Cuba")]
    [InlineData(IdentifierKind.Registration, "1000", "Russia")]
    public void Where_the_rule_is_not_known_it_cannot_be_told(
        IdentifierKind kind,
        string number,
        string country
    ) => Assert.Equal(IdentifierValidity.CannotTell, Of(kind, number, country));

    [Theory]
    [InlineData(IdentifierKind.TaxId, "7702070139", "Russia", true)]
    [InlineData(IdentifierKind.TaxId, "7702070138", "Russia", false)]
    [InlineData(IdentifierKind.TaxId, "500100732259", "Russia", true)]
    [InlineData(IdentifierKind.TaxId, "500100732258", "Russia", false)]
    [InlineData(IdentifierKind.Registration, "1027739609391", "Russia", true)]
    [InlineData(IdentifierKind.Registration, "1027739609392", "Russia", false)]
    [InlineData(IdentifierKind.Registration, "91350100M000100Y43", "China", true)]
    [InlineData(IdentifierKind.Registration, "91350100M000100Y44", "China", false)]
    public void Russian_and_Chinese_numbers_have_check_digits(
        IdentifierKind kind,
        string number,
        string country,
        bool valid
    ) =>
        Assert.Equal(
            valid ? IdentifierValidity.Valid : IdentifierValidity.Invalid,
            Of(kind, number, country)
        );

    [Theory]
    [InlineData("XBT", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa")]
    [InlineData("XBT", "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy")]
    [InlineData("XBT", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4")]
    [InlineData("XBT", "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4")]
    [InlineData("XBT", "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0")]
    [InlineData("ETH", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")]
    [InlineData("ETH", "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed")]
    [InlineData("USDT", "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359")]
    [InlineData("USDT", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t")]
    public void An_address_with_its_checksum_is_valid(string currency, string address) =>
        Assert.Equal(IdentifierValidity.Valid, Wallet(currency, address));

    [Theory]
    [InlineData("XBT", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb")]
    [InlineData("XBT", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5")]
    [InlineData("XBT", "bc1qw508D6qejxtdg4y5r3zarvary0c5xw7kv8f3t4")]
    [InlineData("XBT", "")]
    [InlineData("ETH", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD")]
    [InlineData("ETH", "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beae")]
    public void An_address_whose_checksum_fails_is_invalid(string currency, string address) =>
        Assert.Equal(IdentifierValidity.Invalid, Wallet(currency, address));

    [Fact]
    public void An_address_of_a_chain_whose_rule_is_not_known_cannot_be_told() =>
        Assert.Equal(IdentifierValidity.CannotTell, Wallet("XMR", new string('4', 95)));

    private static IdentifierValidity Of(IdentifierKind kind, string number, string country = "") =>
        new Identifier(kind, "", number, country, "", "", "", number).Validity;

    private static IdentifierValidity Wallet(string currency, string address) =>
        new Identifier(
            IdentifierKind.DigitalCurrencyAddress,
            "",
            address,
            "",
            "",
            "",
            currency,
            address
        ).Validity;
}
