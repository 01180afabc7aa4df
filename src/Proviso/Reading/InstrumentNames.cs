using System.Text.RegularExpressions;
using Proviso.Law;

namespace Proviso.Reading;

/// <summary>
/// Finds instruments by their names and numbers, and resolves them against the pack as of the date. A number that several
/// programs use is strong only where the text tells the program.
/// </summary>
internal sealed partial class InstrumentNames(LawOnDate law)
{
    private const int Timeout = 5000;
    private const RegexOptions Options =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public IEnumerable<Mention> Find(DocumentWords document)
    {
        var text = document.Text;
        return Order()
            .Matches(text)
            .Select(m => ById(document, m, $"EO{Number(m.Groups["n"])}"))
            .Concat(Regulation().Matches(text).Select(m => OfRegulation(document, m)))
            .Concat(License().Matches(text).Select(m => OfLicense(document, m)))
            .Concat(Directive().Matches(text).Select(m => OfDirective(document, m)))
            .Concat(
                Statute()
                    .Matches(text)
                    .Select(m => ById(document, m, $"CAATSA/{m.Groups["n"].Value}"))
            );
    }

    // The Federal Register prints "13694", letters to Congress also "13,694".
    private static string Number(Group written) =>
        written.Value.Replace(",", "", StringComparison.Ordinal);

    private Mention ById(DocumentWords document, Match match, string id) =>
        law.TryFind(id, out var instrument)
            ? Resolved(document, match, instrument!, law.IsKnown(instrument!))
            : Open(document, match, $"the pack does not hold {id}", []);

    private Mention OfRegulation(DocumentWords document, Match match)
    {
        var part = $"31CFR{match.Groups["part"].Value}";
        var section = $"{part}/{match.Groups["section"].Value}";
        var versions = law
            .Instruments.Where(i =>
                i.Id == section || i.Id.StartsWith(section + "@", StringComparison.Ordinal)
            )
            .ToArray();
        var fit =
            versions.FirstOrDefault(law.IsCurrent)
            ?? versions.FirstOrDefault()
            ?? (law.TryFind(part, out var whole) ? whole : null);
        return fit is null
            ? Open(document, match, $"the pack does not hold {part}", [])
            : Resolved(document, match, fit, law.IsKnown(fit));
    }

    private Mention OfLicense(DocumentWords document, Match match)
    {
        var number = match.Groups["n"].Value + match.Groups["letter"].Value.ToUpperInvariant();
        var fit = law
            .Instruments.Where(i => i.Kind == InstrumentKind.GeneralLicense)
            .Where(i => i.Id.EndsWith($"-GL{number}", StringComparison.Ordinal))
            .ToArray();
        var program = Program(match);
        if (program is not null)
        {
            fit = [.. fit.Where(i => IsOf(program, i))];
            return fit is [var named]
                ? Resolved(document, match, named, law.IsKnown(named))
                : Open(
                    document,
                    match,
                    $"the pack holds no General License {number} of that program",
                    fit
                );
        }

        Instrument[] known = [.. fit.Where(law.IsKnown)];
        return known switch
        {
            [var only] => Resolved(
                document,
                match,
                only,
                strong: SaysProgram(document.Text, only),
                "; other programs that the pack does not hold have licenses of that number"
            ),
            [] => Open(
                document,
                match,
                $"the pack holds no General License {number} issued by then",
                fit
            ),
            _ => Open(document, match, "several programs have a license of that number", known),
        };
    }

    private Mention OfDirective(DocumentWords document, Match match)
    {
        var number = match.Groups["n"].Value + match.Groups["letter"].Value;
        var fit = law
            .Instruments.Where(i =>
                i.Title.StartsWith($"Directive {number} ", StringComparison.Ordinal)
            )
            .Where(law.IsKnown)
            .ToArray();
        if (match.Groups["order"] is { Success: true } order)
        {
            fit =
            [
                .. fit.Where(i =>
                    i.Title.Contains($"EO {Number(order)}", StringComparison.Ordinal)
                ),
            ];
            return fit is [var named]
                ? Resolved(document, match, named, strong: true)
                : Open(document, match, "the pack does not hold that directive", fit);
        }

        return fit is [var only]
            ? Resolved(
                document,
                match,
                only,
                strong: false,
                "; the text does not say under which order"
            )
            : Open(document, match, "the text does not say under which order", fit);
    }

    private Mention Resolved(
        DocumentWords document,
        Match match,
        Instrument instrument,
        bool strong,
        string doubt = ""
    ) =>
        document.Mention(
            MentionKind.Instrument,
            strong,
            match.Index,
            match.Index + match.Length,
            new Referent.Instrument(instrument.Id),
            $"names {instrument.Id}, {law.Standing(instrument)}{(strong ? "" : doubt)}"
        );

    private static Mention Open(
        DocumentWords document,
        Match match,
        string reason,
        IEnumerable<Instrument> candidates
    ) =>
        document.Mention(
            MentionKind.Instrument,
            strong: false,
            match.Index,
            match.Index + match.Length,
            resolved: null,
            reason,
            candidates: [.. candidates.Select(i => i.Id)]
        );

    /// <summary>The word before the license, when it is a program's: "Cyber-related", "Russia", "Venezuela-Related".</summary>
    private string? Program(Match match)
    {
        var written = match.Groups["program"].Value;
        if (written.Length == 0)
        {
            return null;
        }

        var isProgram =
            written.EndsWith("elated", StringComparison.Ordinal)
            || law.Instruments.Any(i => IsOf(written, i))
            || !WordReader.Read(written).All(word => OrdinaryWords.Contains(word.Folded));
        return isProgram && !written.Equals("OFAC", StringComparison.Ordinal) ? written : null;
    }

    // The prefix of an id begins the program's name: RU-GL6, Russia-related General License 6.
    private static bool IsOf(string program, Instrument license)
    {
        var dash = license.Id.IndexOf("-GL", StringComparison.Ordinal);
        return dash > 0
            && program.StartsWith(license.Id[..dash], StringComparison.OrdinalIgnoreCase);
    }

    private static bool SaysProgram(string text, Instrument license)
    {
        var dash = license.Id.IndexOf("-GL", StringComparison.Ordinal);
        return ProgramWords()
            .Matches(text)
            .Any(m => m.Value.StartsWith(license.Id[..dash], StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(
        @"\b(?:E\.?\s?O\.?|Executive\s+Orders?)\s*(?:No\.?\s*)?(?<n>1[0-9],?[0-9]{3})(?!\w)",
        Options,
        Timeout
    )]
    private static partial Regex Order();

    [GeneratedRegex(
        @"\b31\s?C\.?\s?F\.?\s?R\.?\s*(?:§+\s*|[Pp]arts?\s+|[Ss]ections?\s+)?(?<part>[0-9]{3})(?:[./](?<section>[0-9]{3,4}))?(?!\w)",
        Options,
        Timeout
    )]
    private static partial Regex Regulation();

    [GeneratedRegex(
        @"(?:\b(?<program>[A-Z][A-Za-z]{1,20}(?:[-/]{1,2}[A-Z]?[a-z]{1,20}){0,3})[\s-])?\b(?:(?i:General\s+Licen[sc]e)|GL)[\s-]?(?:(?i:No\.?)\s?)?(?<n>[0-9]{1,3})(?<letter>[A-Z])?(?!\w)",
        Options,
        Timeout
    )]
    private static partial Regex License();

    [GeneratedRegex(
        @"\bDirective\s+(?:No\.?\s*)?(?<n>[1-9])(?<letter>[A-Z])?(?!\w)(?:,?\s+(?:issued\s+)?(?:under|to|of|pursuant\s+to)\s+(?:E\.?\s?O\.?|Executive\s+Order)\s*(?:No\.?\s*)?(?<order>1[0-9],?[0-9]{3}))?",
        Options,
        Timeout
    )]
    private static partial Regex Directive();

    [GeneratedRegex(
        @"\bCAATSA\s*(?:[Ss]ection\s*|[Ss]ec\.\s*|§\s*)?(?<n>2[0-9]{2})(?!\w)|\b[Ss]ection\s+(?<n>2[0-9]{2})\s+of\s+(?:the\s+)?(?:CAATSA|Countering\s+America)",
        Options,
        Timeout
    )]
    private static partial Regex Statute();

    [GeneratedRegex(@"\b[A-Z][A-Za-z]{1,20}[-/][A-Za-z/-]{0,20}[Rr]elated\b", Options, Timeout)]
    private static partial Regex ProgramWords();
}
