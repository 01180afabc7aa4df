using System.Text;
using Proviso.Lists;
using Proviso.Names;
using Bearer = Proviso.Screening.NamesOnLists.Bearer;

namespace Proviso.Screening;

/// <summary>
/// Names that a score of the whole name leaves below the bar, though they say a listed name: one written together or
/// spaced out, one inside a longer text, one with digits for letters, initials with a family name. One thread's.
/// </summary>
internal sealed class OtherReadings(NamesOnLists names, NameReadings readings)
{
    private const int LongestWindow = 16;

    /// <summary>Initials carry little weight, so they are looked for from here on and then held to fit in every word.</summary>
    private const decimal MinForInitials = 0.5m;

    private const decimal LikeEnough = 0.9m;

    /// <summary>For the digits 0 to 9; a 1 is an i or an l.</summary>
    private static readonly string[] LettersOfDigits = ["oizeasgtbg", "olzeasgtbg"];

    // Of its own: a search remembers what words met at one threshold.
    private readonly Lazy<NameSearch> _forInitials = new(names.Open);
    private readonly List<Range> _words = [];

    /// <summary>Each bearer with a word for the kind of reading and a sentence.</summary>
    public void Find(
        string name,
        decimal min,
        NameSearch search,
        Action<Bearer, string, string> found
    )
    {
        // Few names have a second form, and most of the many have no other reading: what they cost is what a batch costs.
        var forms = NameFold.FullForms(name);
        foreach (var form in forms)
        {
            Together(form, found);
        }

        foreach (var form in forms)
        {
            Inside(form, found);
        }

        if (!forms.IsEmpty)
        {
            Digits(forms[0], min, search, found);
            Initials(name, forms[0], found);
        }
    }

    private void Together(string form, Action<Bearer, string, string> found)
    {
        Span<char> letters = stackalloc char[form.Length <= 512 ? form.Length : 0];
        if (letters.Length < form.Length)
        {
            letters = new char[form.Length];
        }

        var length = 0;
        foreach (var c in form)
        {
            if (c != ' ')
            {
                letters[length++] = c;
            }
        }

        foreach (var bearer in readings.Together(letters[..length]))
        {
            found(bearer, "spacing", $"the letters of '{bearer.Name.Text}', spaced otherwise");
        }
    }

    /// <summary>Neighboring words of a longer name, without the whole.</summary>
    private void Inside(string form, Action<Bearer, string, string> found)
    {
        _words.Clear();
        foreach (var word in form.AsSpan().Split(' '))
        {
            _words.Add(word);
        }

        for (var from = 0; from < _words.Count; from++)
        {
            var most = Math.Min(_words.Count, from + LongestWindow);
            for (var to = from + 1; to <= most && to - from < _words.Count; to++)
            {
                var window = form.AsSpan(_words[from].Start.Value.._words[to - 1].End.Value);
                foreach (var bearer in readings.Inside(window))
                {
                    found(bearer, "contains", $"'{bearer.Name.Text}' stands in it word for word");
                }
            }
        }
    }

    private void Digits(
        string form,
        decimal min,
        NameSearch search,
        Action<Bearer, string, string> found
    )
    {
        foreach (var read in Letters(form))
        {
            foreach (var one in search.Find(read, min))
            {
                foreach (var bearer in names.BearersOf(one))
                {
                    found(
                        bearer,
                        "digits",
                        $"with digits read as letters it is like '{bearer.Name.Text}'"
                    );
                }
            }
        }
    }

    private void Initials(string name, string form, Action<Bearer, string, string> found)
    {
        var (initials, longer) = (0, false);
        foreach (var word in form.AsSpan().Split(' '))
        {
            initials += form.AsSpan(word) is [>= 'a' and <= 'z'] ? 1 : 0;
            longer |= word.End.Value - word.Start.Value >= NameReadings.ShortestWord;
        }

        if (initials == 0 || !longer)
        {
            return;
        }

        foreach (var one in _forInitials.Value.Find(name, MinForInitials))
        {
            var persons = names
                .BearersOf(one)
                .Where(bearer => bearer.Known.Kind is null or PartyKind.Individual)
                .ToArray();
            if (persons.Length == 0 || !Fits(one.Score, initials))
            {
                continue;
            }

            foreach (var bearer in persons)
            {
                found(bearer, "initials", $"family name and initials of '{bearer.Name.Text}'");
            }
        }
    }

    /// <summary>Every word asked for is met: initials by words they begin, the others nearly letter by letter.</summary>
    private static bool Fits(NameScore score, int initials) =>
        score.Edges.Count(e => e.Relation == "initial") >= initials
        && score
            .Edges.Where(e => e.Query.Length > 0)
            .All(e =>
                e.Relation == "initial" || e.Relation == "order" || e.Similarity >= LikeEnough
            );

    /// <summary>Words that mix digits with letters, with the digits read as the letters they look like.</summary>
    private static IEnumerable<string> Letters(string form)
    {
        if (!form.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return [];
        }

        var words = form.Split(' ');
        return words.Any(w => w.Any(char.IsAsciiDigit) && w.Any(char.IsAsciiLetter))
            ? LettersOfDigits.Select(letters =>
                string.Join(
                    ' ',
                    words.Select(w => w.Any(char.IsAsciiLetter) ? Read(w, letters) : w)
                )
            )
            : [];
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
}
