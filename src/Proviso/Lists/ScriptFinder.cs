using System.Text;

namespace Proviso.Lists;

/// <summary>Tells the script of a text by its letters' blocks.</summary>
public static class ScriptFinder
{
    // First and last code point of the blocks; presentation forms belong to their script.
    private static readonly (int First, int Last, Script Script)[] Blocks =
    [
        (0x0000, 0x024F, Script.Latin),
        (0x0250, 0x02AF, Script.Latin),
        (0x0370, 0x03FF, Script.Greek),
        (0x0400, 0x052F, Script.Cyrillic),
        (0x0530, 0x058F, Script.Armenian),
        (0x0590, 0x05FF, Script.Hebrew),
        (0x0600, 0x06FF, Script.Arabic),
        (0x0750, 0x077F, Script.Arabic),
        (0x0870, 0x08FF, Script.Arabic),
        (0x0900, 0x097F, Script.Devanagari),
        (0x0980, 0x09FF, Script.Bengali),
        (0x0E00, 0x0E7F, Script.Thai),
        (0x1000, 0x109F, Script.Burmese),
        (0x10A0, 0x10FF, Script.Georgian),
        (0x1100, 0x11FF, Script.Hangul),
        (0x1200, 0x139F, Script.Ethiopic),
        (0x1780, 0x17FF, Script.Khmer),
        (0x1C90, 0x1CBF, Script.Georgian),
        (0x1D00, 0x1DBF, Script.Latin),
        (0x1E00, 0x1EFF, Script.Latin),
        (0x1F00, 0x1FFF, Script.Greek),
        (0x2C60, 0x2C7F, Script.Latin),
        (0x2DE0, 0x2DFF, Script.Cyrillic),
        (0x2E80, 0x2FDF, Script.Han),
        (0x3005, 0x3007, Script.Han),
        (0x3040, 0x30FF, Script.Japanese),
        (0x3130, 0x318F, Script.Hangul),
        (0x31F0, 0x31FF, Script.Japanese),
        (0x3400, 0x4DBF, Script.Han),
        (0x4E00, 0x9FFF, Script.Han),
        (0xA640, 0xA69F, Script.Cyrillic),
        (0xA720, 0xA7FF, Script.Latin),
        (0xAC00, 0xD7FF, Script.Hangul),
        (0xF900, 0xFAFF, Script.Han),
        (0xFB00, 0xFB06, Script.Latin),
        (0xFB13, 0xFB17, Script.Armenian),
        (0xFB1D, 0xFB4F, Script.Hebrew),
        (0xFB50, 0xFDFF, Script.Arabic),
        (0xFE70, 0xFEFF, Script.Arabic),
        (0xFF21, 0xFF5A, Script.Latin),
        (0xFF66, 0xFF9F, Script.Japanese),
        (0x20000, 0x323AF, Script.Han),
    ];

    /// <summary>
    /// The script of most letters; of two that are even, the one that comes first in the text. Kana among Chinese
    /// characters make it Japanese. Figures, marks and punctuation belong to no script.
    /// </summary>
    public static Script Of(string text)
    {
        Span<int> letters = stackalloc int[(int)Script.Other + 1];
        var most = Script.None;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                var script = Block(rune.Value);
                letters[(int)script]++;
                most = letters[(int)script] > letters[(int)most] ? script : most;
            }
        }

        return most == Script.Han && letters[(int)Script.Japanese] > 0 ? Script.Japanese : most;
    }

    private static Script Block(int codePoint)
    {
        var (low, high) = (0, Blocks.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (first, last, script) = Blocks[middle];
            if (codePoint < first)
            {
                high = middle - 1;
            }
            else if (codePoint > last)
            {
                low = middle + 1;
            }
            else
            {
                return script;
            }
        }

        return Script.Other;
    }
}
