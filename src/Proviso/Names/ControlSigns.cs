using System.Text;

namespace Proviso.Names;

/// <summary>
/// Signs that steer a terminal and stand in no name. Blanks and line ends are none of them: they part words.
/// </summary>
public static class ControlSigns
{
    private const char Escape = '\e';
    private const char OneByteIntroducer = '\u009B';

    /// <summary>True when the name holds a control character that is no blank.</summary>
    public static bool IsIn(string name) => name.Any(IsSign);

    /// <summary>
    /// The name as a terminal would show it: without sequences such as <c>ESC [31m</c>, whose rest would else be read as
    /// letters. Other control characters stay; whoever compares names reads over them.
    /// </summary>
    public static string WithoutSequences(string name)
    {
        if (!name.AsSpan().ContainsAny(Escape, OneByteIntroducer))
        {
            return name;
        }

        var shown = new StringBuilder(name.Length);
        for (var at = 0; at < name.Length; )
        {
            var length = SequenceAt(name, at);
            if (length == 0)
            {
                shown.Append(name[at]);
            }

            at += Math.Max(1, length);
        }

        return shown.ToString();
    }

    // ECMA-48 §5.4: introducer, parameters 0x30–0x3F, intermediates 0x20–0x2F, one final byte. Nothing longer is taken for a
    // sequence, for text that a terminal swallows (a window's title) may still be a name.
    private static int SequenceAt(string name, int start)
    {
        var at = start;
        if (name[at] == OneByteIntroducer)
        {
            at++;
        }
        else if (name[at] == Escape && at + 1 < name.Length && name[at + 1] == '[')
        {
            at += 2;
        }
        else
        {
            return 0;
        }

        while (at < name.Length && name[at] is >= '\x30' and <= '\x3F')
        {
            at++;
        }

        while (at < name.Length && name[at] is >= '\x20' and <= '\x2F')
        {
            at++;
        }

        return at < name.Length && name[at] is >= '\x40' and <= '\x7E' ? at - start + 1 : 0;
    }

    private static bool IsSign(char c) => char.IsControl(c) && !char.IsWhiteSpace(c);
}
