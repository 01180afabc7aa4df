namespace Proviso.Lists.Checks;

/// <summary>Numbers of one world-wide form each. All take the value without separators, in capitals.</summary>
internal static class CheckedNumbers
{
    /// <summary>Seven digits; the last is the last figure of 7a + 6b + 5c + 4d + 3e + 2f (IMO Resolution A.1117(30)).</summary>
    public static bool IsImoShip(string value) =>
        IsDigits(value, 7) && Weighted(value, [7, 6, 5, 4, 3, 2]) % 10 == value[6] - '0';

    /// <summary>Companies and owners have seven digits too, with weights and a modulus of their own.</summary>
    public static bool IsImoCompany(string value) =>
        IsDigits(value, 7)
        && (11 - (Weighted(value, [8, 6, 4, 2, 9, 7]) % 11)) % 10 == value[6] - '0';

    /// <summary>Nine digits that begin with the country's three, 2 to 7 for a ship (ITU-R M.585).</summary>
    public static bool IsMmsi(string value) => IsDigits(value, 9) && value[0] is >= '2' and <= '7';

    /// <summary>Bank, country, place, and a branch or none (ISO 9362).</summary>
    public static bool IsBic(string value) =>
        value.Length is 8 or 11
        && value[..6].All(char.IsAsciiLetterUpper)
        && value.All(char.IsAsciiLetterOrDigit);

    /// <summary>Twenty characters, the remainder by 97 is 1 (ISO 17442, ISO 7064 MOD 97-10).</summary>
    public static bool IsLei(string value) =>
        value.Length == 20
        && value.All(char.IsAsciiLetterOrDigit)
        && value[^2..].All(char.IsAsciiDigit)
        && value
            .SelectMany(Luhn.Digits)
            .Aggregate(0, (rest, digit) => ((rest * 10) + digit - '0') % 97) == 1;

    public static bool IsDigits(string value, int count) =>
        value.Length == count && value.All(char.IsAsciiDigit);

    /// <summary>The sum of the first digits, each by its weight.</summary>
    public static int Weighted(string value, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var at = 0; at < weights.Length; at++)
        {
            sum += weights[at] * (value[at] - '0');
        }

        return sum;
    }
}
