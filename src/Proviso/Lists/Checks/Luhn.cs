namespace Proviso.Lists.Checks;

/// <summary>The double-add-double check digit (ISO/IEC 7812), and the ISIN that is built on it (ISO 6166).</summary>
internal static class Luhn
{
    public static bool IsIsin(string text) =>
        text.Length == 12
        && text.All(char.IsAsciiLetterOrDigit)
        && text[..2].All(char.IsAsciiLetterUpper)
        && char.IsAsciiDigit(text[^1])
        && Holds(string.Concat(text.Select(Digits)));

    private static bool Holds(string digits)
    {
        var sum = 0;
        for (var place = 0; place < digits.Length; place++)
        {
            var digit = digits[^(place + 1)] - '0';
            sum += (place % 2 == 0) ? digit : (digit * 2 % 10) + (digit * 2 / 10);
        }

        return sum % 10 == 0;
    }

    // A is 10, B is 11 …: two digits of the sum.
    internal static string Digits(char character) =>
        char.IsAsciiDigit(character)
            ? character.ToString()
            : $"{(character - 'A' + 10) / 10}{(character - 'A' + 10) % 10}";
}
