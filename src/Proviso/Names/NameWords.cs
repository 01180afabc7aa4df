using System.Globalization;
using System.Text;
using AnyAscii;

namespace Proviso.Names;

/// <summary>
/// Splits a name into plain words for fuzzy comparison: Latin letters and digits, lower case. Looser than
/// <see cref="NameFold"/>, which decides identity.
/// </summary>
/// <remarks>
/// Marks, invisible characters and apostrophes close up; emoji and punctuation part words. Letters of another script that
/// are drawn like Latin ones count as Latin in a word that also holds Latin letters. Each Han character is a word. Words of
/// Arabic and Hebrew writing are coded, see <see cref="AbjadLetters.Coded"/>.
/// </remarks>
internal sealed class NameWords
{
    /// <summary>In UTF-16 units. The longest name on an official list here has fewer than 350.</summary>
    public const int LongestName = 512;

    private readonly StringBuilder _raw = new();
    private readonly List<string> _words = [];
    private readonly List<bool> _dotBefore = [];
    private readonly List<(int Word, string Letter)> _alone = [];
    private bool _dot;
    private bool _latin;
    private bool _otherScript;
    private bool _mixable;
    private string? _abjad;

    private NameWords() { }

    public IReadOnlyList<string> Words => _words;

    /// <summary>How many words stand before the comma; 0 unless there is exactly one comma.</summary>
    public int BeforeComma { get; private set; }

    /// <summary>True when nothing but a full stop parts the word from the one before: "S.A.".</summary>
    public bool IsDotted(int word) => _dotBefore[word];

    /// <exception cref="InvalidInputException">The name is longer than 512 characters (PV0350).</exception>
    public static NameWords Of(string name)
    {
        RefuseLong(name);
        var words = new NameWords();
        var commas = 0;
        foreach (var rune in ControlSigns.WithoutSequences(name).EnumerateRunes())
        {
            if (words.Take(rune))
            {
                words.EndAbjad();
                words.BeforeComma = words._words.Count;
                commas++;
            }
        }

        words.EndWord();
        words.EndAbjad();
        words.ReadLoneLetters();
        words.BeforeComma = commas == 1 ? words.BeforeComma : 0;
        return words;
    }

    public static void RefuseLong(string name)
    {
        if (name.Length > LongestName)
        {
            throw new InvalidInputException(
                new Diagnostic(
                    "PV0350",
                    new SourceSpan($"name '{name[..40]}…'", 0, 0),
                    $"the name has {name.Length.ToString(CultureInfo.InvariantCulture)} characters; a name has at most {LongestName}",
                    "give the name alone, without address or remarks"
                )
            );
        }
    }

    /// <summary>True for a comma.</summary>
    private bool Take(Rune rune)
    {
        if (rune.IsAscii)
        {
            return TakeAscii((char)rune.Value);
        }

        if (Lookalikes.IsApostrophe(rune) || IsInvisible(rune))
        {
            return false;
        }

        if (IsHan(rune))
        {
            EndWord();
            _raw.Append(rune);
            _mixable = true;
            EndWord();
            return false;
        }

        if (Rune.IsLetterOrDigit(rune) || IsMark(rune) || Rune.IsNumber(rune))
        {
            _raw.Append(rune);
            _mixable = true;
            return false;
        }

        EndWord();
        _dot = false;
        return rune.Value is '،' or '，';
    }

    private bool TakeAscii(char c)
    {
        if (char.IsAsciiLetterOrDigit(c))
        {
            _raw.Append(char.ToLowerInvariant(c));
        }
        else if (c is not ('\'' or '`') && (c is ' ' or '\t' or '\n' or '\r' || !char.IsControl(c)))
        {
            EndWord();
            _dot = c == '.';
            if (c == '&')
            {
                Add("and");
            }
        }

        return c == ',';
    }

    private void EndWord()
    {
        if (_raw.Length == 0)
        {
            return;
        }

        var raw = _raw.ToString();
        _raw.Clear();
        if (_mixable && raw.All(AbjadLetters.IsLetter))
        {
            _otherScript = true;
            TakeAbjad(AbjadLetters.Plain(raw));
        }
        else
        {
            EndAbjad();
            TakeWord(raw);
        }

        _mixable = false;
    }

    private void TakeWord(string raw)
    {
        var word = _mixable ? Latin(raw) : raw;
        var isAlone = _mixable && word.Length > 0 && Lookalikes.IsDrawnAsLatin(raw);
        if (isAlone)
        {
            _alone.Add((_words.Count, raw));
        }

        // Letters of ASCII are small by now.
        _latin |= raw.AsSpan().ContainsAnyInRange('a', 'z');
        _otherScript |= _mixable && !isAlone && !raw.Any(char.IsAsciiLetterOrDigit);
        Add(word);
    }

    // Held back until the next word: the two may be one name.
    private void TakeAbjad(string word)
    {
        if (_abjad is not null && AbjadWords.AreOne(_abjad, word))
        {
            _abjad += word;
            return;
        }

        EndAbjad();
        _abjad = word;
    }

    private void EndAbjad()
    {
        foreach (var word in _abjad is { Length: > 0 } held ? AbjadWords.Read(held) : [])
        {
            Add(AbjadLetters.Coded(word));
        }

        _abjad = null;
    }

    // "В R C": among Latin words a single letter of another script mixes them as one inside a word does.
    private void ReadLoneLetters()
    {
        if (_otherScript || !_latin)
        {
            return;
        }

        foreach (var (word, letter) in _alone)
        {
            _words[word] = Lookalikes.AsLatin(letter, mixed: true).ToLowerInvariant();
        }
    }

    private void Add(string word)
    {
        if (word.Length > 0)
        {
            _words.Add(word);
            _dotBefore.Add(_dot);
        }

        _dot = false;
    }

    private static string Latin(string raw)
    {
        var latin = Lookalikes.AsLatin(raw).Transliterate();
        var word = new StringBuilder(latin.Length);
        foreach (var c in latin.Where(char.IsAsciiLetterOrDigit))
        {
            word.Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }

    private static bool IsHan(Rune rune) =>
        rune.Value
            is (>= 0x3400 and <= 0x9FFF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0x20000 and <= 0x3FFFF);

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Format
                or UnicodeCategory.Control
                or UnicodeCategory.EnclosingMark
        || rune.Value
            is (>= 0x0300 and <= 0x036F) // accents
                or (>= 0x0483 and <= 0x0489) // Cyrillic titlo
                or (>= 0x0591 and <= 0x05C7) // Hebrew points
                or (>= 0x0610 and <= 0x061A)
                or 0x0640 // tatweel, a stretched line
                or (>= 0x064B and <= 0x065F) // Arabic vowels, which most writers leave out
                or 0x0670
                or (>= 0x06D6 and <= 0x06ED)
                or 0x115F
                or 0x1160
                or 0x3164
                or 0xFFA0 // fillers
                or (>= 0x1AB0 and <= 0x1AFF)
                or (>= 0x1DC0 and <= 0x1DFF)
                or (>= 0x20D0 and <= 0x20FF)
                or (>= 0xFE00 and <= 0xFE0F) // variation selectors
                or (>= 0xFE20 and <= 0xFE2F);

    // Vowel signs of Indic and Khmer writing are marks, and they are spoken.
    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;
}
