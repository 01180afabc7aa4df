using System.Collections.Frozen;

namespace Proviso.Reading;

/// <summary>Reads what stands between two words and tells how strong a divide it is.</summary>
internal struct GapReader(string text)
{
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.ToFrozenSet(
        [
            "ltd",
            "co",
            "inc",
            "corp",
            "bros",
            "no",
            "nos",
            "st",
            "dr",
            "mr",
            "mrs",
            "ms",
            "jr",
            "sr",
            "gen",
            "col",
            "lt",
            "capt",
            "sen",
            "rep",
            "gov",
            "prof",
            "rev",
            "vs",
            "cf",
            "art",
            "sec",
            "reg",
            "fed",
            "dept",
            "eo",
            "us",
            "uk",
            "eu",
            "un",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
        ],
        StringComparer.Ordinal
    );

    private WordGap _widest = WordGap.Space;
    private int _lineEnds;
    private bool _point;

    /// <summary>Takes the character at an offset; returns how many units it has.</summary>
    public int Take(int at)
    {
        var c = text[at];
        if (c == '\n' || (c == '\r' && (at + 1 >= text.Length || text[at + 1] != '\n')))
        {
            _lineEnds++;
        }
        else if (c == '.')
        {
            _point = true;
        }

        var gap = Of(c);
        _widest = gap > _widest ? gap : _widest;
        return char.IsSurrogatePair(text, at) ? 2 : 1;
    }

    /// <param name="next">Where the next word begins.</param>
    public readonly WordGap End(Word previous, int next)
    {
        if (_lineEnds > 1)
        {
            return WordGap.Paragraph;
        }

        return _point && WordGap.Stop > _widest ? Point(previous, next) : _widest;
    }

    private readonly WordGap Point(Word previous, int next)
    {
        var inside = next - previous.End == 1;
        var single = previous.Folded.Length == 1 && previous.Shape != WordShape.Number;
        if (inside || single || Abbreviations.Contains(previous.Folded))
        {
            return _widest;
        }

        return char.IsLower(text, next) && _widest <= WordGap.Bracket
            ? WordGap.Bracket
            : WordGap.Stop;
    }

    private static WordGap Of(char c) =>
        c switch
        {
            '"' or '“' or '”' or '„' or '«' or '»' or '\'' or '’' or '‘' => WordGap.Quote,
            ',' or '،' or '、' or '，' => WordGap.Comma,
            '(' or ')' or '[' or ']' or ':' or ';' or '–' or '—' or '|' or '•' or '…' =>
                WordGap.Bracket,
            '!' or '?' or '。' or '؟' => WordGap.Stop,
            '\u2029' or '\f' => WordGap.Paragraph,
            _ => WordGap.Space,
        };
}
