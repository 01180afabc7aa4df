using System.Buffers;
using System.Globalization;
using System.Text;
using Proviso.Names;

namespace Proviso.Reading;

/// <summary>
/// Divides a text into words with their places. Invisible characters and apostrophes inside a word are read over, a
/// possessive is cut off, "(R)equesting" and "represent(ing)" are one word each, "F.S.B." is one. One pass; works for one
/// text at a time.
/// </summary>
internal sealed class WordReader(string text)
{
    private const int LongestWord = 60;
    private const int MostInitials = 10;

    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’‘ʼ`´ʹ′");

    private readonly ImmutableArray<Word>.Builder _words = ImmutableArray.CreateBuilder<Word>();
    private readonly Dictionary<string, string> _folded = new(StringComparer.Ordinal);
    private int _at;

    public static ImmutableArray<Word> Read(string text) => new WordReader(text).Read();

    private ImmutableArray<Word> Read()
    {
        var gap = new GapReader(text);
        while (_at < text.Length)
        {
            if (!BeginsWord())
            {
                _at += gap.Take(_at);
                continue;
            }

            var before = _words.Count == 0 ? WordGap.Paragraph : gap.End(_words[^1], _at);
            _words.Add(One(before));
            gap = new GapReader(text);
        }

        return _words.DrainToImmutable();
    }

    private bool BeginsWord() =>
        IsLetterOrDigit(_at) || (BracketedStart(_at) is var length && length > 0);

    private Word One(WordGap before)
    {
        var start = _at;
        var end = start;
        var letters = new StringBuilder();
        if (BracketedStart(_at) is var opened and > 0)
        {
            letters.Append(text, _at + 1, opened - 2);
            _at += opened;
        }

        while (_at < text.Length)
        {
            var skipped = Joint(letters);
            if (skipped < 0)
            {
                break;
            }

            if (skipped > 0)
            {
                // Of what is read over only a closing bracket belongs to the word by itself.
                _at += skipped;
                end = text[_at - 1] is ')' or ']' ? _at : end;
                continue;
            }

            var size = SizeAt(_at);
            letters.Append(text, _at, size);
            _at += size;
            end = _at;
        }

        if (_at < text.Length && Apostrophes.Contains(text[_at]) && IsPossessive(_at))
        {
            _at += 2;
        }

        return new Word(Fold(letters.ToString()), start, end, Shape(letters), before);
    }

    /// <summary>0: the next character is the word's own; more: so many to read over; -1: the word ends here.</summary>
    private int Joint(StringBuilder letters)
    {
        if (IsLetterOrDigit(_at) || IsMark(_at))
        {
            return 0;
        }

        var c = text[_at];
        if (CharUnicodeInfo.GetUnicodeCategory(text, _at) == UnicodeCategory.Format)
        {
            return InvisibleInside(_at);
        }

        if (Apostrophes.Contains(c))
        {
            return IsLetterOrDigit(_at + 1) && !IsPossessive(_at) ? 1 : -1;
        }

        return c switch
        {
            '.' when IsInitials(letters) && IsCapitalAlone(_at + 1) => 1,
            '(' or '[' when InnerBracket(_at) is var length and > 0 => AppendInner(letters, length),
            _ => -1,
        };
    }

    private int AppendInner(StringBuilder letters, int length)
    {
        letters.Append(text, _at + 1, length - 2);
        return length;
    }

    /// <summary>The length of a run of invisible characters where the word goes on after it; else -1.</summary>
    private int InvisibleInside(int start)
    {
        var at = start;
        while (
            at < text.Length
            && CharUnicodeInfo.GetUnicodeCategory(text, at) == UnicodeCategory.Format
        )
        {
            at += SizeAt(at);
        }

        return IsLetterOrDigit(at) || IsMark(at) ? at - start : -1;
    }

    private bool IsPossessive(int at) =>
        at + 1 < text.Length && text[at + 1] is ('s' or 'S') && !IsLetterOrDigit(at + 2);

    private bool IsCapitalAlone(int at) =>
        at < text.Length && char.IsUpper(text[at]) && !IsLetterOrDigit(at + 1);

    // "F.S.B": each letter so far had its point.
    private bool IsInitials(StringBuilder letters) =>
        letters.Length is > 0 and < MostInitials
        && char.IsUpper(text[_at - 1])
        && (letters.Length == 1 || text[_at - 2] == '.');

    /// <summary>The length of "(R)" where a small letter follows; else 0.</summary>
    private int BracketedStart(int at)
    {
        if (at >= text.Length || text[at] is not ('(' or '['))
        {
            return 0;
        }

        for (var length = 1; length <= 2; length++)
        {
            var close = at + length + 1;
            if (close + 1 >= text.Length || !char.IsLetter(text[at + length]))
            {
                return 0;
            }

            if (text[close] is (')' or ']') && char.IsLower(text[close + 1]))
            {
                return length + 2;
            }
        }

        return 0;
    }

    /// <summary>The length of "(ing)" inside or at the end of a word; else 0.</summary>
    private int InnerBracket(int at)
    {
        var close = at + 1;
        while (close < text.Length && close - at <= 4 && char.IsLower(text[close]))
        {
            close++;
        }

        return close > at + 1 && close < text.Length && text[close] is (')' or ']')
            ? close - at + 1
            : 0;
    }

    private string Fold(string letters)
    {
        if (letters.Length > LongestWord)
        {
            return "";
        }

        if (!_folded.TryGetValue(letters, out var folded))
        {
            // Of one word: a soft sign that became an apostrophe does not divide it.
            folded = Ascii.IsValid(letters)
                ? letters.ToLowerInvariant()
                : NameFold.Fold(letters).Replace(" ", "", StringComparison.Ordinal);
            _folded.Add(letters, folded);
        }

        return folded;
    }

    private static WordShape Shape(StringBuilder letters)
    {
        var (upper, lower, other, first) = (0, 0, 0, true);
        var capital = false;
        foreach (var rune in letters.ToString().EnumerateRunes())
        {
            var isUpper = Rune.IsUpper(rune);
            capital |= first && isUpper;
            first = false;
            upper += isUpper ? 1 : 0;
            lower += Rune.IsLower(rune) ? 1 : 0;
            other += !isUpper && !Rune.IsLower(rune) && Rune.IsLetter(rune) ? 1 : 0;
        }

        return (upper, lower, other) switch
        {
            (0, 0, 0) => WordShape.Number,
            (0, 0, _) => WordShape.Caseless,
            (> 0, 0, _) => WordShape.Upper,
            // "eBay", "al-Qaida": what begins small is small.
            _ => capital ? WordShape.Title : WordShape.Lower,
        };
    }

    private bool IsLetterOrDigit(int at) =>
        at < text.Length
        && (
            Ascii.IsValid(text[at])
                ? char.IsAsciiLetterOrDigit(text[at])
                : !Apostrophes.Contains(text[at]) && char.IsLetterOrDigit(text, at)
        );

    private bool IsMark(int at) =>
        at < text.Length
        && !Ascii.IsValid(text[at])
        && CharUnicodeInfo.GetUnicodeCategory(text, at)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;

    private int SizeAt(int at) => char.IsSurrogatePair(text, at) ? 2 : 1;
}
