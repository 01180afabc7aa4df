namespace Proviso.Rendering;

/// <summary>One line of a rendered text, without its end.</summary>
public sealed record Line(ImmutableArray<Piece> Pieces)
{
    public static Line Empty { get; } = new([]);

    public static Line Of(string text, Tone tone = Tone.Plain) => new([new Piece(text, tone)]);

    public override string ToString() => string.Concat(Pieces.Select(p => p.Text)).TrimEnd();
}
