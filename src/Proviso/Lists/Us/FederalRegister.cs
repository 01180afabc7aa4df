using System.Text.RegularExpressions;

namespace Proviso.Lists.Us;

/// <summary>Citations of the Federal Register, several in one cell: "82 FR 722; 82 FR 18219", "68 F.R. 38290 6/27/03 71 F.R. 38843 7/10/06".</summary>
internal static partial class FederalRegister
{
    public static IEnumerable<string> Split(string cell) =>
        Next()
            .Split(cell)
            .Select(part => Spaces.Squeezed(part.Trim(' ', ';', ',')))
            .Where(part => part.Length > 0);

    // Each begins with its volume.
    [GeneratedRegex(
        @"(?:[;,]|\band\b)?\s+(?=[0-9]{1,3} F\.?\s?R)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Next();
}
