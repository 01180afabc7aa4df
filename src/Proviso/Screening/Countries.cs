using System.Collections.Frozen;
using Proviso.Names;

namespace Proviso.Screening;

/// <summary>Countries by code and by the names that lists and customers write (<c>data/countries</c>).</summary>
public static class Countries
{
    private static readonly Lazy<FrozenDictionary<string, string>> Codes = new(Load);

    /// <summary>The two-letter code of a country's name or code; null for what is neither.</summary>
    public static string? CodeOf(string written) =>
        Codes.Value.GetValueOrDefault(NameFold.Fold(written));

    private static FrozenDictionary<string, string> Load()
    {
        using var reader = new StreamReader(
            typeof(Countries).Assembly.GetManifestResourceStream("countries.csv")
                ?? throw new InvalidOperationException("The assembly lacks countries.csv.")
        );
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { Length: > 3 } line)
        {
            var code = line[..2];
            codes[NameFold.Fold(code)] = code;
            foreach (var name in line[3..].Split('|'))
            {
                codes[NameFold.Fold(name)] = code;
            }
        }

        return codes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
