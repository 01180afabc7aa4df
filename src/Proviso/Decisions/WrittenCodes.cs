using Proviso.Law;

namespace Proviso.Decisions;

/// <summary>
/// Facts written as codes: keys of list entries, currencies, places. In another spelling they would pass for something
/// else: "usd" for a foreign currency, "Crimea" for a country that is not Crimea.
/// </summary>
internal sealed class WrittenCodes(
    SortedDictionary<string, GivenFact> facts,
    List<Diagnostic> errors
)
{
    private const int CurrencyLetters = 3;
    private const int CountryLetters = 2;
    private const int LongestRegion = 10;

    public void Check()
    {
        Each(".listUid", "PV0225", IsKey, "no key of a list entry", KeyHint);
        Each("payment.currency", "PV0228", IsCurrency, "no currency", CurrencyHint);
        Each("place.destination", "PV0229", IsPlace, "no code of a country or region", PlaceHint);
        Each("item.origin", "PV0229", IsPlace, "no code of a country or region", PlaceHint);
    }

    private const string KeyHint =
        "write the list and the entry's key, as in ofac-sdn:21344, or nobody when it is none of those found";

    private const string CurrencyHint = "write the three capital letters of ISO 4217, as in USD";

    private const string PlaceHint =
        "write the code of ISO 3166: DE for a country, UA-14 for a region; Crimea is UA-CRIMEA, Sevastopol UA-SEVASTOPOL";

    private void Each(
        string ending,
        string code,
        Func<string, bool> isWellWritten,
        string fault,
        string hint
    )
    {
        foreach (var (path, given) in facts.Where(f => IsOrEndsWith(f.Key, ending)))
        {
            foreach (var written in Written(given.Fact.Value).Where(w => !isWellWritten(w)))
            {
                errors.Add(
                    new Diagnostic(code, given.At, $"'{path}' is {fault}: '{written}'", hint)
                );
            }
        }
    }

    private static bool IsOrEndsWith(string path, string ending) =>
        ending[0] == '.'
            ? path.EndsWith(ending, StringComparison.Ordinal)
            : path == ending || path.EndsWith("]." + ending, StringComparison.Ordinal);

    private static IEnumerable<string> Written(FactValue value) =>
        value switch
        {
            FactValue.Text text => [text.Value],
            FactValue.Candidates candidates => candidates.Values.SelectMany(Written),
            _ => [],
        };

    /// <summary>The list's short name and the entry's number in it; "nobody" says that the entries found are not meant.</summary>
    private static bool IsKey(string key) =>
        (key == "nobody" || key.Split(':') is [{ Length: > 0 }, { Length: > 0 }])
        && !key.Any(c => char.IsWhiteSpace(c) || char.IsUpper(c));

    private static bool IsCurrency(string code) =>
        code.Length == CurrencyLetters && code.All(char.IsAsciiLetterUpper);

    private static bool IsPlace(string code) =>
        code.Split('-') switch
        {
            [var country] => IsCountry(country),
            [var country, { Length: > 0 and <= LongestRegion } region] => IsCountry(country)
                && region.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)),
            _ => false,
        };

    private static bool IsCountry(string code) =>
        code.Length == CountryLetters && code.All(char.IsAsciiLetterUpper);
}
