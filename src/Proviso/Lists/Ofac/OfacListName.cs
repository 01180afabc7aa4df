using System.Text.RegularExpressions;

namespace Proviso.Lists.Ofac;

/// <summary>
/// Which of OFAC's lists a delimited set belongs to. The content does not tell: the two lists have the same
/// columns and number their parties from one series.
/// </summary>
public static partial class OfacListName
{
    /// <summary>Specially Designated Nationals and Blocked Persons.</summary>
    public const string Sdn = "ofac-sdn";

    /// <summary>The consolidated non-SDN list: its parties are not blocked.</summary>
    public const string Consolidated = "ofac-cons";

    /// <param name="given">The list the caller states ("--list"), or null; it wins over names.</param>
    /// <param name="names">
    /// File and folder names, the nearest first, with or without their path; the first that begins with
    /// "sdn" or "cons" tells. When none does it is the SDN list, whose files are the ones commonly renamed.
    /// </param>
    /// <exception cref="InvalidInputException">The name given cannot stand in a key (PV0315).</exception>
    public static string Find(string? given, ImmutableArray<string> names)
    {
        if (given is not null)
        {
            return Form().IsMatch(given) ? given : throw Refused(given);
        }

        return names.Select(List).FirstOrDefault(list => list is not null) ?? Sdn;
    }

    private static string? List(string path)
    {
        var name = path.TrimEnd('/', '\\');
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return Begins().Match(name) switch
        {
            { Success: false } => null,
            var match when match.Value.Contains("cons", StringComparison.OrdinalIgnoreCase) =>
                Consolidated,
            _ => Sdn,
        };
    }

    private static InvalidInputException Refused(string given) =>
        new(
            new Diagnostic(
                "PV0315",
                new SourceSpan("--list", 0, 0),
                $"'{given}' is not the name of a list",
                $"lower-case words with hyphens: {Sdn}, {Consolidated}"
            )
        );

    [GeneratedRegex(
        "^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Form();

    // "cons_prim.csv", "consolidated", "ofac-cons"; not "constant.csv".
    [GeneratedRegex(
        "^(ofac[-_])?(cons(?![a-z])|consolidated|consall|sdn(?![a-z])|sdnall)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Begins();
}
