using System.Text.RegularExpressions;

namespace Proviso.Lists;

/// <summary>What issuers other than OFAC call their documents (<c>data/lists/document-words.csv</c>), and the number out of a cell that holds words beside it.</summary>
internal static partial class DocumentWords
{
    private static readonly Lazy<ImmutableArray<(IdentifierKind Kind, string Words)>> Known = new(
        Load
    );

    /// <summary><see cref="IdentifierKind.Other"/> where no word is known.</summary>
    public static IdentifierKind Kind(string words) =>
        Known
            .Value.FirstOrDefault(known =>
                words.Contains(known.Words, StringComparison.OrdinalIgnoreCase)
            )
            .Kind;

    /// <summary>"No. H0044232 (Iraqi)", "Afghan national identification card (tazkira) number 300786", "(1) K560098": the number alone, as written.</summary>
    /// <param name="words">Beside the cell; where they tell no kind the cell's own words do.</param>
    public static (IdentifierKind Kind, string Number) Read(string words, string cell)
    {
        // "No34409/129", "passport no.519408086": the word is no part of the number.
        var number = Numbers()
            .Matches(NumberWord().Replace(cell, " "))
            .Select(match => match.Value.Trim(' ', '.', ','))
            .FirstOrDefault(found => found.Any(char.IsAsciiDigit));
        var kind = Kind(words);
        return (kind == IdentifierKind.Other ? Kind(cell) : kind, number ?? cell);
    }

    private static ImmutableArray<(IdentifierKind Kind, string Words)> Load()
    {
        using var reader = new StreamReader(
            typeof(DocumentWords).Assembly.GetManifestResourceStream("lists/document-words.csv")
                ?? throw new InvalidOperationException(
                    "The assembly lacks lists/document-words.csv."
                )
        );
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line[0] != '#')
                .Select(line => line.TrimEnd('\r').Split(','))
                .Select(cells => (Enum.Parse<IdentifierKind>(cells[0]), cells[1])),
        ];
    }

    [GeneratedRegex(
        @"\b(No|Nr|N°|Number)[.:]*\s*(?=[A-Z]{0,5}[ -]?[0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NumberWord();

    // Capitals, digits and what joins them, with at least one digit near: "OB 0243318", "1-78-09-44621-80", "34409/129".
    [GeneratedRegex(
        @"(?<![\p{L}0-9])(?:[A-Z]{1,5}[ -]?)?[A-Z0-9]*[0-9][A-Z0-9]*(?:[-/.][A-Z0-9]+)*(?![\p{L}0-9])",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Numbers();
}
