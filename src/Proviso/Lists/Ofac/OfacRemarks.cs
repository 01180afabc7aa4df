using System.Text.RegularExpressions;

namespace Proviso.Lists.Ofac;

/// <summary>
/// What the reader takes out of the remarks: segments joined by "; ", the last ended by a full stop that is
/// not data. Weak aliases stand here and nowhere else in the csv: <c>a.k.a. 'FSB'</c>.
/// </summary>
internal static partial class OfacRemarks
{
    /// <summary>Remarks are cut at this length; the rest stands in sdn_comments.csv.</summary>
    public const int Longest = 1000;

    private const string Linked = "Linked To: ";

    /// <param name="cut">True when the tail is missing: the last segment is then a fragment and is not read.</param>
    public static ImmutableArray<PartyName> WeakNames(string remarks, bool cut) =>
        [
            .. Segments(remarks, cut)
                .Select(segment => Alias().Match(segment))
                .Where(match => match.Success && match.Groups["name"].Value.Trim().Length > 0)
                .Select(match => new PartyName(
                    match.Groups["name"].Value.Trim(),
                    NameStrength.Weak,
                    match.Groups["kind"].Value switch
                    {
                        "f" => NameKind.Fka,
                        "n" => NameKind.Nka,
                        _ => NameKind.Aka,
                    }
                ))
                .Distinct(),
        ];

    /// <inheritdoc cref="WeakNames"/>
    public static ImmutableArray<string> LinkedTo(string remarks, bool cut) =>
        [
            .. Segments(remarks, cut)
                .Where(segment => segment.StartsWith(Linked, StringComparison.Ordinal))
                .Select(segment => segment[Linked.Length..].Trim())
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];

    private static IEnumerable<string> Segments(string remarks, bool cut)
    {
        var text = !cut && remarks.EndsWith('.') ? remarks[..^1] : remarks;
        var segments = text.Split("; ");
        return cut ? segments.SkipLast(1) : segments;
    }

    // Greedy to the last apostrophe: names hold their own ('ABU 'ABDALLAH', ''FOOPIE'').
    [GeneratedRegex(
        @"^(alt\. )?(?<kind>[afn])\.k\.a\. '(?<name>.*)'\.?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Alias();
}
