namespace Proviso.Names.Finding;

/// <summary>A listed word that a word of the query can meet.</summary>
/// <param name="Gain">Of the two as a pairing.</param>
/// <param name="Net">The gain less what the listed word's own weight needs of the name: see <see cref="ScoreRule"/>.</param>
/// <param name="IsLight">A pairing that alone makes no hit.</param>
internal readonly record struct Met(int Token, long Gain, long Net, bool IsLight);
