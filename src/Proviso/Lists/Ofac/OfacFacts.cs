using System.Text.RegularExpressions;

namespace Proviso.Lists.Ofac;

/// <summary>
/// Collects what is said of one party, whatever the form: each segment, "Gender Male" or "POB Moscow, Russia", goes
/// to one property and is never lost. The csv writes segments into the remarks; the xml forms give the same words,
/// values and countries apart, and are written as the csv would write them.
/// </summary>
internal sealed partial class OfacFacts(PartyKind kind, ImmutableArray<string> titles)
{
    private readonly List<PartyName> _weakNames = [];
    private readonly List<string> _linkedTo = [];
    private readonly List<BirthDate> _births = [];
    private readonly List<string> _birthPlaces = [];
    private readonly List<string> _nationalities = [];
    private readonly List<string> _citizenships = [];
    private readonly List<Identifier> _identifiers = [];
    private readonly List<string> _formerFlags = [];
    private readonly List<string> _others = [];
    private string _gender = "";
    private string _yearOfBuild = "";

    public IEnumerable<PartyName> WeakNames => _weakNames.Distinct();

    public IEnumerable<string> LinkedTo => _linkedTo.Distinct(StringComparer.Ordinal);

    public string YearOfBuild => _yearOfBuild;

    public ImmutableArray<string> FormerFlags => [.. _formerFlags];

    /// <param name="segment">Without the "alt. " that the csv writes before a kind that is repeated.</param>
    public void Take(string segment)
    {
        if (!IsTaken(segment))
        {
            _others.Add(segment);
        }
    }

    /// <summary>
    /// The remarks of an xml form: prose, and links in brackets. What the csv writes into its remarks besides stands in
    /// elements of their own there.
    /// </summary>
    public void TakeRemarks(string remarks)
    {
        var prose = Links()
            .Replace(
                remarks,
                link =>
                {
                    _linkedTo.Add(link.Groups["name"].Value.Trim());
                    return "";
                }
            )
            .Trim(' ', ';');
        foreach (var segment in prose.Split("; ").Where(segment => segment.Length > 0))
        {
            Take(segment);
        }
    }

    /// <summary>What is not read: the fragment at a cut, prose.</summary>
    public void Keep(string segment) => _others.Add(segment);

    /// <summary>A date of birth that the form gives as a value and not as text alone.</summary>
    public void Born(BirthDate birth) => _births.Add(birth);

    /// <summary>A document, number or feature whose parts the form tells apart; words that name no identifier make a segment.</summary>
    /// <param name="words">The issuer's: "Passport", "Gender", "Digital Currency Address - XBT".</param>
    public void TakeNumber(
        string words,
        string value,
        string country = "",
        string issued = "",
        string expires = "",
        bool isFalse = false
    )
    {
        var segment = OfacIdentifiers.Written(words, value, country, issued, expires);
        if (OfacIdentifiers.Of(words, value, country, issued, expires, kind) is { } identifier)
        {
            _identifiers.Add(identifier with { IsFalse = isFalse });
        }
        else
        {
            Take(segment);
        }
    }

    public ListedParty AddTo(ListedParty party) =>
        party with
        {
            BirthDates = [.. _births],
            BirthPlaces = [.. _birthPlaces],
            Nationalities = [.. _nationalities],
            Citizenships = [.. _citizenships],
            Gender = _gender,
            Identifiers = [.. _identifiers],
            OtherRemarks = [.. _others],
        };

    private bool IsTaken(string segment) =>
        titles.Contains(segment, StringComparer.Ordinal)
        || IsAlias(segment)
        || After(segment, "Linked To:", _linkedTo)
        || IsBirth(segment)
        || After(segment, "POB ", _birthPlaces)
        || After(segment, "nationality ", _nationalities)
        || After(segment, "citizen ", _citizenships)
        || Once(segment, "Gender ", ref _gender)
        || Once(segment, "Vessel Year of Build ", ref _yearOfBuild)
        || After(segment, "Former Vessel Flag ", _formerFlags)
        || IsIdentifier(segment);

    private bool IsAlias(string segment)
    {
        var match = Alias().Match(segment);
        var name = match.Groups["name"].Value.Trim();
        if (name.Length == 0)
        {
            return false;
        }

        var nameKind = match.Groups["kind"].ValueSpan switch
        {
            "f" => NameKind.Fka,
            "n" => NameKind.Nka,
            _ => NameKind.Aka,
        };
        _weakNames.Add(new PartyName(name, NameStrength.Weak, nameKind));
        return true;
    }

    private bool IsBirth(string segment)
    {
        if (!segment.StartsWith("DOB ", StringComparison.Ordinal))
        {
            return false;
        }

        var birth = OfacDates.Read(segment[4..].Trim());
        if (birth is not null)
        {
            _births.Add(birth);
        }

        return birth is not null;
    }

    private bool IsIdentifier(string segment)
    {
        var identifier = OfacIdentifiers.Read(segment, kind);
        if (identifier is not null)
        {
            _identifiers.Add(identifier);
        }

        return identifier is not null;
    }

    private static bool After(string segment, string key, List<string> values)
    {
        var value = segment.StartsWith(key, StringComparison.Ordinal)
            ? segment[key.Length..].Trim()
            : "";
        if (value.Length > 0)
        {
            values.Add(value);
        }

        return value.Length > 0;
    }

    // A second, different value stays among the other remarks.
    private static bool Once(string segment, string key, ref string value)
    {
        if (!segment.StartsWith(key, StringComparison.Ordinal))
        {
            return false;
        }

        var found = segment[key.Length..].Trim();
        if (value.Length > 0 && value != found)
        {
            return false;
        }

        value = found;
        return found.Length > 0;
    }

    // A name may hold brackets of its own: "(Linked To: HIZBALLAH (HARAKAT))".
    [GeneratedRegex(
        @"\(Linked To: (?<name>[^()]*(\([^()]*\)[^()]*)*)\)\.?;?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Links();

    // Greedy to the last apostrophe: names hold their own ('ABU 'ABDALLAH', ''FOOPIE''). The fixed-field files keep the
    // double quotes that the csv has no room for.
    [GeneratedRegex(
        @"^(?<kind>[afn])\.k\.a\. (?<quote>['""])(?<name>.*)\k<quote>\.?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Alias();
}
