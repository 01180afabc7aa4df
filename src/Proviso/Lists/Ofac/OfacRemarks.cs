using System.Text.RegularExpressions;

namespace Proviso.Lists.Ofac;

/// <summary>
/// What the reader takes out of the remarks: segments joined by "; ", the last ended by a full stop that is
/// not data. Weak aliases stand here and nowhere else in the csv: <c>a.k.a. 'FSB'</c>. A segment that begins
/// with "alt. " repeats the kind of what follows. Each segment goes to one property and is never lost.
/// </summary>
internal sealed partial class OfacRemarks(PartyKind kind, ImmutableArray<string> titles)
{
    /// <summary>Remarks are cut at this length; the rest stands in sdn_comments.csv.</summary>
    public const int Longest = 1000;

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

    /// <param name="cut">True when the tail is missing: the last segment is then a fragment and is not read.</param>
    public void Read(string remarks, bool cut)
    {
        var text = remarks.TrimEnd();
        if (text.Length == 0)
        {
            return;
        }

        var segments = (!cut && text.EndsWith('.') ? text[..^1] : text).Split("; ");
        for (var at = 0; at < segments.Length; at++)
        {
            var segment = segments[at].Trim();
            var isFragment = cut && at == segments.Length - 1;
            if (isFragment || !IsTaken(WithoutAlt(segment)))
            {
                _others.Add(segment);
            }
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

    private static string WithoutAlt(string segment) =>
        segment.StartsWith("alt. ", StringComparison.Ordinal) ? segment[5..] : segment;

    // Greedy to the last apostrophe: names hold their own ('ABU 'ABDALLAH', ''FOOPIE'').
    [GeneratedRegex(
        @"^(?<kind>[afn])\.k\.a\. '(?<name>.*)'\.?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Alias();
}
