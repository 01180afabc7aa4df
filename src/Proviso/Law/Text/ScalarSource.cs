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
            content.Append(character);
            offsets.Add(i);
            i += length;
        }

        return (content.ToString(), offsets.ToImmutable());
    }

    private (char Character, int Length) CharacterAt(int offset)
    {
        var written = Text.Content[offset];
        var next = offset + 1 < End ? Text.Content[offset + 1] : '\0';
        return (Form, written, next) switch
        {
            (ScalarForm.SingleQuoted, '\'', '\'') => ('\'', 2),
            // A quoted line that ends in a backslash goes on without a space.
            (ScalarForm.DoubleQuoted, '\\', '\n' or '\r' or 'n' or 't') => (' ', 2),
            (ScalarForm.DoubleQuoted, '\\', '"' or '\\' or '/') => (next, 2),
            _ => (written, 1),
        };
    }
}
