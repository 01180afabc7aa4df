using System.Globalization;

namespace Proviso.Law.Text;

/// <summary>
/// Where a scalar stands in its file, quotes and block header left out, so that a reader of the scalar's inside can say the
/// exact line and column of each word of it, over folded lines too.
/// </summary>
/// <param name="Text">The whole file.</param>
/// <param name="Start">Offset of the first character of the content.</param>
/// <param name="End">Offset after the last.</param>
public sealed record ScalarSource(SourceText Text, int Start, int End, ScalarForm Form)
{
    /// <summary>The content with escapes undone and line breaks kept, and the file offset of each character.</summary>
    public (string Content, ImmutableArray<int> Offsets) Unescape()
    {
        var content = new System.Text.StringBuilder(End - Start);
        var offsets = ImmutableArray.CreateBuilder<int>(End - Start);
        for (var i = Start; i < End; )
        {
            var (character, length) = CharacterAt(i);
            if (character is { } read)
            {
                content.Append(read);
                offsets.Add(i);
            }

            i += length;
        }

        return (content.ToString(), offsets.ToImmutable());
    }

    private (char? Character, int Length) CharacterAt(int offset)
    {
        var written = Text.Content[offset];
        var next = offset + 1 < End ? Text.Content[offset + 1] : '\0';
        return (Form, written, next) switch
        {
            (ScalarForm.SingleQuoted, '\'', '\'') => ('\'', 2),
            (ScalarForm.DoubleQuoted, '\\', '\n' or '\r') => (null, JoinedLines(offset)),
            (ScalarForm.DoubleQuoted, '\\', 'n' or 't') => (' ', 2),
            (ScalarForm.DoubleQuoted, '\\', 'u') => (Numbered(offset + 2), 6),
            (ScalarForm.DoubleQuoted, '\\', '"' or '\\' or '/') => (next, 2),
            _ => (written, 1),
        };
    }

    /// <summary>A quoted line that ends in a backslash goes on at the first word of the next, without a space.</summary>
    private int JoinedLines(int backslash)
    {
        var i = backslash + 1;
        while (i < End && char.IsWhiteSpace(Text.Content[i]))
        {
            i++;
        }

        return i - backslash;
    }

    /// <summary>JSON writers give <c>&gt;</c> and others by number: <c>\u003E</c>.</summary>
    private char? Numbered(int offset) =>
        offset + 4 <= End
        && ushort.TryParse(
            Text.Content.AsSpan(offset, 4),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? (char)number
            : null;
}
