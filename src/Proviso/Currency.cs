namespace Proviso;

/// <summary>
/// An ISO 4217 code: three capital letters. Only currencies with two places can be money of a ledger; what was paid in
/// another is kept as it was stated (<c>Caps.StatedAmount</c>).
/// </summary>
public readonly record struct Currency
{
    private const int Letters = 3;
    private readonly string? _code;

    private Currency(string code) => _code = code;

    public static Currency Usd { get; } = new("USD");

    public string Code => _code ?? "USD";

    /// <exception cref="InvalidInputException">PV0602.</exception>
    public static Currency Parse(string text, string where = "currency") =>
        text.Length == Letters && text.All(char.IsAsciiLetterUpper)
            ? new(text)
            : throw new InvalidInputException(
                new Diagnostic(
                    "PV0602",
                    new SourceSpan(where, 0, 0),
                    $"'{Visible.Of(text)}' is no currency",
                    "write its three capital letters, like USD"
                )
            );

    public bool Equals(Currency other) => Code == other.Code;

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Code;
}
