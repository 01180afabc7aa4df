using System.Text;
using Proviso.Lists;
using Proviso.Names;
using Bearer = Proviso.Screening.NamesOnLists.Bearer;

namespace Proviso.Screening;

/// <summary>
/// Names that a score of the whole name leaves below the bar, though they say a listed name: one written together or
/// spaced out, one inside a longer text, one with digits for letters, initials with a family name.
/// </summary>
internal sealed class OtherReadings
{
    /// <summary>A single word must tell this much to be found inside a longer name: "FSB", not "bank".</summary>
    private const int TellingWord = 600;

    private const int ShortestWord = 3;
    private const int LongestWindow = 16;

    /// <summary>Initials carry little weight, so they are looked for from here on and then held to fit in every word.</summary>
    private const decimal MinForInitials = 0.5m;

    private const decimal LikeEnough = 0.9m;

    /// <summary>For the digits 0 to 9; a 1 is an i or an l.</summary>
    private static readonly string[] LettersOfDigits = ["oizeasgtbg", "olzeasgtbg"];

    private readonly NamesOnLists _names;
    private readonly Lazy<ILookup<string, Bearer>> _folded;
    private readonly Lazy<ILookup<string, Bearer>> _compact;

    public OtherReadings(NamesOnLists names)
    {
        _names = names;
        _folded = new(() => Lookup(form => form));
        _compact = new(() => Lookup(Compact));
    }

    /// <summary>Each with a word for the kind of reading and a sentence.</summary>
    public IEnumerable<(Bearer Bearer, string Kind, string Detail)> Of(string name, decimal min) =>
        Together(name).Concat(Inside(name)).Concat(Digits(name, min)).Concat(Initials(name));

    private IEnumerable<(Bearer, string, string)> Together(string name) =>
        NameFold
            .FullForms(name)
            .Select(Compact)
            .Where(form => form.Length >= ShortestWord)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(form => _compact.Value[form])
            .Select(bearer =>
                (bearer, "spacing", $"the letters of '{bearer.Name.Text}', spaced otherwise")
            );

    private IEnumerable<(Bearer, string, string)> Inside(string name) =>
        NameFold
            .FullForms(name)
            .SelectMany(Windows)
            .Distinct(StringComparer.Ordinal)
            .Where(IsTelling)
            .SelectMany(window => _folded.Value[window])
            .Where(bearer => bearer.Name.Strength == NameStrength.Strong)
            .Select(bearer =>
                (bearer, "contains", $"'{bearer.Name.Text}' stands in it word for word")
            );

    private IEnumerable<(Bearer, string, string)> Digits(string name, decimal min) =>
        Letters(name)
            .SelectMany(read => _names.Find(read, min))
            .Select(found =>
                (
                    found.Bearer,
                    "digits",
                    $"with digits read as letters it is like '{found.Bearer.Name.Text}'"
                )
            );

    private IEnumerable<(Bearer, string, string)> Initials(string name)
    {
        var words = NameFold.Fold(name).Split(' ');
        var initials = words.Count(IsLetter);
        return initials == 0 || words.All(w => w.Length < ShortestWord)
            ? []
            : _names
                .Find(name, MinForInitials)
                .Where(found => found.Bearer.Known.Kind is null or PartyKind.Individual)
                .Where(found => Fits(found.Score, initials))
                .Select(found =>
                    (
                        found.Bearer,
                        "initials",
                        $"family name and initials of '{found.Bearer.Name.Text}'"
                    )
                );
    }

    /// <summary>Every word asked for is met: initials by words they begin, the others nearly letter by letter.</summary>
    private static bool Fits(NameScore score, int initials) =>
        score.Edges.Count(e => e.Relation == "initial") >= initials
        && score
            .Edges.Where(e => e.Query.Length > 0)
            .All(e =>
                e.Relation == "initial" || e.Relation == "order" || e.Similarity >= LikeEnough
            );

    /// <summary>Neighboring words of a longer name, without the whole.</summary>
    private static IEnumerable<string> Windows(string folded)
    {
        var words = folded.Split(' ');
        for (var from = 0; from < words.Length; from++)
        {
            for (var to = from + 1; to <= Math.Min(words.Length, from + LongestWindow); to++)
            {
                if (to - from < words.Length)
                {
                    yield return string.Join(' ', words[from..to]);
                }
            }
        }
    }

    private static bool IsTelling(string window)
    {
        var words = window.Split(' ');
        var tokens = TokenizedName.Of(window).Tokens;
        return words.Length == 1
            ? window.Length >= ShortestWord
                && tokens is [{ IsLight: false, Weight: >= TellingWord }]
            : tokens.Count(t => !t.IsLight) >= 2;
    }

    /// <summary>Words that mix digits with letters, with the digits read as the letters they look like.</summary>
    private static IEnumerable<string> Letters(string name)
    {
        var words = NameFold.Fold(name).Split(' ');
        if (!words.Any(w => w.Any(char.IsAsciiDigit) && w.Any(char.IsAsciiLetter)))
        {
            return [];
        }

        return LettersOfDigits.Select(letters =>
            string.Join(' ', words.Select(w => w.Any(char.IsAsciiLetter) ? Read(w, letters) : w))
        );
    }

    private static string Read(string word, string letters)
    {
        var read = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            read.Append(char.IsAsciiDigit(c) ? letters[c - '0'] : c);
        }

        return read.ToString();
    }

    private ILookup<string, Bearer> Lookup(Func<string, string> key) =>
        _names
            .All.SelectMany(bearer =>
                NameFold
                    .FullForms(bearer.Name.Text)
                    .Select(key)
                    .Distinct(StringComparer.Ordinal)
                    .Select(form => (form, bearer))
            )
            .ToLookup(pair => pair.form, pair => pair.bearer, StringComparer.Ordinal);

    private static string Compact(string folded) =>
        folded.Replace(" ", "", StringComparison.Ordinal);

    private static bool IsLetter(string word) => word is [>= 'a' and <= 'z'];
}
