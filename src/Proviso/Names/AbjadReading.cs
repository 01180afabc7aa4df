namespace Proviso.Names;

/// <summary>
/// Whether a Latin word is a reading of letters that write no short vowels: every consonant in its place, long vowels where
/// they are written, short ones anywhere between.
/// </summary>
internal readonly ref struct AbjadReading
{
    /// <summary>Of a reading by the usual spelling of each letter: the vowels are still a guess.</summary>
    public const int Best = 970;

    private const int MostCost = 270;
    private const int Impossible = 10_000;
    private const int VowelBeforeAll = 150;
    private const int VowelAfterAll = 100;
    private const int SilentE = 40;
    private const int Glide = 100;

    private readonly string _letters;
    private readonly string _latin;
    private readonly Span<int> _known;

    private AbjadReading(string letters, string latin, Span<int> known)
    {
        _letters = letters;
        _latin = latin;
        _known = known;
        known.Fill(-1);
    }

    /// <returns>In thousandths; 0 when the word is no reading of the letters.</returns>
    public static int Similarity(string letters, string latin)
    {
        if (letters.Length > latin.Length * 2 || latin.Length > letters.Length * 4)
        {
            return 0;
        }

        var size = (letters.Length + 1) * (latin.Length + 1);
        var known = size <= 1024 ? stackalloc int[size] : new int[size];
        var cost = new AbjadReading(letters, latin, known).Cost(0, 0);
        return cost > MostCost ? 0 : Best - cost;
    }

    /// <summary>The least that the rest of both costs.</summary>
    private int Cost(int letter, int at)
    {
        if (letter == _letters.Length && at == _latin.Length)
        {
            return 0;
        }

        ref var known = ref _known[(letter * (_latin.Length + 1)) + at];
        if (known < 0)
        {
            known = Math.Min(CostOfLetter(letter, at), CostOfUnwritten(letter, at));
        }

        return known;
    }

    private int CostOfLetter(int letter, int at)
    {
        if (letter == _letters.Length)
        {
            return Impossible;
        }

        var least = Skeleton.IsSpokenAsNext(_letters, letter) ? Cost(letter + 1, at) : Impossible;
        foreach (var (spelling, cost) in AbjadLetters.Spellings(_letters[letter]))
        {
            if (string.CompareOrdinal(_latin, at, spelling, 0, spelling.Length) != 0)
            {
                continue;
            }

            var end = at + spelling.Length;
            var own = IsFreeAlif(letter) ? 0 : cost;
            least = Math.Min(least, own + Cost(letter + 1, end));
            if (spelling.Length > 0 && end < _latin.Length && _latin[end] == _latin[end - 1])
            {
                least = Math.Min(least, own + Cost(letter + 1, end + 1));
            }
        }

        return least;
    }

    // First in a word it carries any vowel, and in the article within a name too: Abdul, Abdel, Abdal.
    private bool IsFreeAlif(int letter) =>
        _letters[letter] == 'ا'
        && (
            letter == 0
            || (letter > 1 && letter + 2 < _letters.Length && _letters[letter + 1] == 'ل')
        );

    private int CostOfUnwritten(int letter, int at)
    {
        if (at == _latin.Length)
        {
            return Impossible;
        }

        var c = _latin[at];
        var rest = letter == _letters.Length;
        if (c is 'a' or 'e' or 'i' or 'o' or 'u')
        {
            var cost =
                at == 0 ? VowelBeforeAll
                : !rest ? 0
                : c == 'e' ? SilentE
                : VowelAfterAll;
            return cost + Cost(letter, at + 1);
        }

        if (c is 'y' or 'w')
        {
            return Glide + Cost(letter, at + 1);
        }

        return c == 'h' && rest && at > 0 ? SilentE + Cost(letter, at + 1) : Impossible;
    }
}
