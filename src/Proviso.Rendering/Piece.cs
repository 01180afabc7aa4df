namespace Proviso.Rendering;

/// <summary>
/// Text that a person sees. Whatever it was made of (names, cells of files, entries of lists), no sign in it works on
/// the terminal: the color is put around it afterwards.
/// </summary>
public readonly record struct Piece(string Text, Tone Tone)
{
    public string Text { get; } = Visible.InLine(Text);
}
