using Proviso.Lists;
using Proviso.Names;
using Bearer = Proviso.Screening.NamesOnLists.Bearer;

namespace Proviso.Screening;

/// <summary>
/// The names on the lists by their folded letters: those that stand word for word in a longer name, and those spaced
/// otherwise. Built when first asked; safe for many threads.
/// </summary>
internal sealed class NameReadings
{
    /// <summary>A single word must tell this much to be found inside a longer name: "FSB", not "bank".</summary>
    private const int TellingWord = 600;

    public const int ShortestWord = 3;

    private readonly Lazy<(Forms Whole, Forms Compact)> _forms;

    public NameReadings(NamesOnLists names) => _forms = new(() => Read(names));

    /// <summary>Bearers of strong names whose words stand so, if the words tell enough.</summary>
    public IReadOnlyList<Bearer> Inside(ReadOnlySpan<char> words) =>
        _forms.Value.Whole.Find(words) is { } bearers && IsTelling(words.ToString()) ? bearers : [];

    /// <param name="letters">Without blanks.</param>
    public IReadOnlyList<Bearer> Together(ReadOnlySpan<char> letters) =>
        letters.Length < ShortestWord ? [] : _forms.Value.Compact.Find(letters) ?? [];

    private static bool IsTelling(string words)
    {
        var tokens = TokenizedName.Of(words).Tokens;
        return words.Contains(' ', StringComparison.Ordinal)
            ? tokens.Count(t => !t.IsLight) >= 2
            : words.Length >= ShortestWord
                && tokens is [{ IsLight: false, Weight: >= TellingWord }];
    }

    private static (Forms Whole, Forms Compact) Read(NamesOnLists names)
    {
        var (whole, compact) = (new Forms(), new Forms());
        foreach (var bearer in names.All)
        {
            var forms = NameFold.FullForms(bearer.Name.Text);
            foreach (var form in forms)
            {
                if (bearer.Name.Strength == NameStrength.Strong)
                {
                    whole.Add(form, bearer);
                }
            }

            foreach (var form in forms.Select(Compact).Distinct(StringComparer.Ordinal))
            {
                compact.Add(form, bearer);
            }
        }

        return (whole, compact);
    }

    private static string Compact(string folded) =>
        folded.Replace(" ", "", StringComparison.Ordinal);

    private sealed class Forms
    {
        private readonly Dictionary<string, List<Bearer>> _bearers = new(StringComparer.Ordinal);

        public void Add(string form, Bearer bearer)
        {
            if (!_bearers.TryGetValue(form, out var those))
            {
                _bearers.Add(form, those = []);
            }

            those.Add(bearer);
        }

        public List<Bearer>? Find(ReadOnlySpan<char> form) =>
            _bearers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var those)
                ? those
                : null;
    }
}
