namespace Proviso.Rendering;

public readonly record struct Piece(string Text, Tone Tone);
