namespace Proviso.Lists.Checks;

/// <summary>Tax and register numbers of the countries that stand most in the lists and have check digits.</summary>
internal static class NationalNumbers
{
    /// <summary>Russia's INN: ten digits of a company, twelve of a person.</summary>
    public static bool IsInn(string value) =>
        CheckedNumbers.IsDigits(value, 10)
            ? Checks(value, [2, 4, 10, 3, 5, 9, 4, 6, 8])
            : CheckedNumbers.IsDigits(value, 12)
                && Checks(value, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8])
                && Checks(value, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]);

    /// <summary>Russia's OGRN, thirteen digits by 11, or fifteen by 13 for a sole trader.</summary>
    public static bool IsOgrn(string value) =>
        (CheckedNumbers.IsDigits(value, 13) || CheckedNumbers.IsDigits(value, 15))
        && long.Parse(value.AsSpan(..^1), System.Globalization.CultureInfo.InvariantCulture)
            % (value.Length - 2)
            % 10
            == value[^1] - '0';

    /// <summary>China's unified social credit code: 18 characters without I, O, S, V, Z, by 31 (GB 32100).</summary>
    public static bool IsSocialCreditCode(string value)
    {
        const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        if (value.Length != 18 || !value.All(Alphabet.Contains))
        {
            return false;
        }

        var (sum, weight) = (0, 1);
        foreach (var character in value[..17])
        {
            sum += weight * Alphabet.IndexOf(character, StringComparison.Ordinal);
            weight = weight * 3 % 31;
        }

        return Alphabet[(31 - (sum % 31)) % 31] == value[17];
    }

    private static bool Checks(string value, ReadOnlySpan<int> weights) =>
        CheckedNumbers.Weighted(value, weights) % 11 % 10 == value[weights.Length] - '0';
}
