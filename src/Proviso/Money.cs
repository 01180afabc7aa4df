using System.Globalization;

namespace Proviso;

/// <summary>
/// A sum in whole cents. Never below zero by itself: what is over a limit is said, not computed with. Sums are checked;
/// one that no ledger can hold is a bug, because <see cref="Parse"/> lets in ten digits at most.
/// </summary>
public readonly record struct Money(long Minor, Currency Currency) : IComparable<Money>
{
    private const int Places = 2;
    private const long MinorInOne = 100;
    private const int MostDigits = 10;
    private const decimal Most = 10_000_000_000m;

    public static Money Usd(long minor) => new(minor, Currency.Usd);

    public Money Zero => this with { Minor = 0 };

    public bool IsZero => Minor == 0;

    /// <summary>
    /// Reads <c>900</c>, <c>900.5</c> or <c>900.50</c>. Signs, exponents, thousands separators, a third place, leading
    /// zeros and digits of other scripts are refused, since each of them is read differently somewhere.
    /// </summary>
    /// <exception cref="InvalidInputException">PV0601.</exception>
    public static Money Parse(string text, Currency currency, string where = "amount")
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text : text[..point];
        var cents = point < 0 ? "0" : text[(point + 1)..];
        var readable =
            whole.Length is > 0 and <= MostDigits
            && cents.Length is > 0 and <= Places
            && whole.All(char.IsAsciiDigit)
            && cents.All(char.IsAsciiDigit)
            && (whole.Length == 1 || whole[0] != '0');
        return readable
            ? new(Number(whole) * MinorInOne + Number(cents.PadRight(Places, '0')), currency)
            : throw new InvalidInputException(
                new Diagnostic(
                    "PV0601",
                    new SourceSpan(where, 0, 0),
                    $"'{Visible.Of(text)}' is no amount",
                    "write digits with a point before the cents, like 1200.00: no sign, no commas, no third place, ten digits at most"
                )
            );
    }

    /// <summary>The exact value; null for one with more than two places, below zero or beyond ten digits.</summary>
    public static Money? Of(decimal amount, Currency currency) =>
        amount is >= 0 and < Most && decimal.Round(amount, Places) == amount
            ? new((long)(amount * MinorInOne), currency)
            : null;

    public decimal ToDecimal() => (decimal)Minor / MinorInOne;

    public int CompareTo(Money other) => Minor.CompareTo(Same(other).Minor);

    public static Money operator +(Money left, Money right) =>
        left with
        {
            Minor = checked(left.Minor + left.Same(right).Minor),
        };

    public static Money operator -(Money left, Money right) =>
        left with
        {
            Minor = checked(left.Minor - left.Same(right).Minor),
        };

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Two places, no thousands: <c>1200.00</c>.</summary>
    public override string ToString() => ToDecimal().ToString("0.00", CultureInfo.InvariantCulture);

    private Money Same(Money other) =>
        other.Currency == Currency
            ? other
            : throw new InvalidOperationException($"{Currency} and {other.Currency} do not add up");

    private static long Number(string digits) =>
        long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
