using CsCheck;

namespace Proviso.Tests.Caps;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.01", 1)]
    [InlineData("900", 90000)]
    [InlineData("900.5", 90050)]
    [InlineData("900.50", 90050)]
    [InlineData("5000.00", 500000)]
    [InlineData("9999999999.99", 999999999999)]
    public void An_amount_is_read_in_cents(string text, long minor) =>
        Assert.Equal(Money.Usd(minor), Money.Parse(text, Currency.Usd));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-1.00")]
    [InlineData("+1.00")]
    [InlineData("1.000")]
    [InlineData("1.001")]
    [InlineData("1,000.00")]
    [InlineData("1 000.00")]
    [InlineData("1000,00")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData("1.")]
    [InlineData(".50")]
    [InlineData("007.00")]
    [InlineData("1.0.0")]
    [InlineData("$1.00")]
    [InlineData("1.00 ")]
    [InlineData("٣.٠٠")]
    [InlineData("１.００")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("10000000000.00")]
    [InlineData("99999999999999999999999999999999")]
    public void Anything_else_is_no_amount(string text)
    {
        var refused = Assert.Throws<InvalidInputException>(() => Money.Parse(text, Currency.Usd));
        Assert.Equal("PV0601", Assert.Single(refused.Diagnostics).Code);
    }

    [Fact]
    public void What_is_written_is_read_back() =>
        Gen.Long[0, 999_999_999_999]
            .Sample(minor =>
                Money.Parse(Money.Usd(minor).ToString(), Currency.Usd) == Money.Usd(minor)
            );

    [Fact]
    public void Any_text_is_an_amount_or_refused_with_a_reason() =>
        Gen.String[Gen.Char["0123456789.,+-eE _$"], 0, 14]
            .Sample(text =>
            {
                try
                {
                    var read = Money.Parse(text, Currency.Usd);
                    var value = decimal.Parse(
                        text,
                        System.Globalization.NumberStyles.AllowDecimalPoint,
                        System.Globalization.CultureInfo.InvariantCulture
                    );
                    return read.ToDecimal() == value;
                }
                catch (InvalidInputException refused)
                {
                    return refused.Diagnostics[0].Hint is not null;
                }
            });

    [Fact]
    public void A_limit_of_the_law_is_money_only_in_whole_cents()
    {
        Assert.Equal("5000.00", Money.Of(5000m, Currency.Usd).ToString());
        Assert.Null(Money.Of(0.005m, Currency.Usd));
        Assert.Null(Money.Of(-1m, Currency.Usd));
        Assert.Null(Money.Of(decimal.MaxValue, Currency.Usd));
    }

    [Fact]
    public void Two_currencies_do_not_add_up() =>
        Assert.Throws<InvalidOperationException>(() =>
            Money.Usd(1) + new Money(1, Currency.Parse("EUR"))
        );

    [Theory]
    [InlineData("usd")]
    [InlineData("US")]
    [InlineData("USDT")]
    [InlineData("")]
    [InlineData("ÜSD")]
    public void A_currency_is_three_capital_letters(string text) =>
        Assert.Throws<InvalidInputException>(() => Currency.Parse(text));
}
